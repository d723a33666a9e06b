/**
 * Finds the extension's work on a page's thread in a Chromium trace. Pure: trace events in, milliseconds out.
 *
 * A task is a top-level task of the page's main thread. Of its time the extension's own is what runs inside its
 * script, with the style and layout that it forces there and the garbage collected meanwhile; work of the page's
 * own scripts inside the same task is the page's. Continuations of promises carry no address in a trace: they count
 * as the extension's, once it has run, unless a page's script is running around them; measured pages make none.
 * Cost: one sort and one pass over the thread's events. Source: Chromium's trace event format; the Long Tasks
 * interface was not taken, because it tells nothing below 50 ms and not whose work it was.
 */

/** One event of the trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The part of `dur` in which the thread had a processor. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: Readonly<Record<string, unknown>>;
  };
}

/** Milliseconds. */
export interface Task {
  /** When it began, on the trace's clock. */
  readonly at: number;
  readonly whole: number;
  /** The part of it that is the extension's. */
  readonly own: number;
  /** The same in the processor's time: what it would take if nothing else ran on the machine. */
  readonly busy: number;
}

const MICROSECONDS = 1000;
const TASK = 'RunTask';
const MAIN_THREAD = 'CrRendererMain';
/** Events in which scripts run; those without an address are somebody's by what is around them. */
const RUNS_SCRIPT: ReadonlySet<string> = new Set([
  'FunctionCall',
  'EvaluateScript',
  'v8.compile',
  'v8.run',
  'v8.callFunction',
]);
const CONTINUES = 'RunMicrotasks';

type Owner = 'extension' | 'page' | null;

function addressOf({ args }: TraceEvent): string {
  const address = args?.data?.url ?? args?.data?.fileName;
  return typeof address === 'string' ? address : '';
}

function ownerOf(event: TraceEvent, around: Owner, base: string, hasRun: boolean): Owner {
  if (event.name === CONTINUES) return around ?? (hasRun ? 'extension' : null);
  if (!RUNS_SCRIPT.has(event.name)) return around;
  const address = addressOf(event);
  if (address === '') return around;
  return address.startsWith(base) ? 'extension' : 'page';
}

/** Processes that showed the page: an address may be given to another process while it is loaded. */
export function processesOf(events: readonly TraceEvent[], address: string): ReadonlySet<number> {
  const processes = new Set<number>();
  for (const { name, args } of events) {
    const { url, processId } = args?.data ?? {};
    if (name === 'FrameCommittedInBrowser' && url === address && typeof processId === 'number')
      processes.add(processId);
  }
  return processes;
}

/** The events of each main thread of these processes, in order, the enclosing before the enclosed. */
function threadsOf(events: readonly TraceEvent[], processes: ReadonlySet<number>): readonly TraceEvent[][] {
  const threads = new Map<string, TraceEvent[]>();
  for (const { name, pid, tid, args } of events)
    if (name === 'thread_name' && args?.name === MAIN_THREAD && processes.has(pid))
      threads.set(`${pid} ${tid}`, []);
  for (const event of events)
    if (event.ph === 'X' && event.dur !== undefined) threads.get(`${event.pid} ${event.tid}`)?.push(event);
  for (const thread of threads.values()) thread.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  return [...threads.values()];
}

interface Open {
  readonly event: TraceEvent;
  readonly owner: Owner;
  readonly end: number;
  /** Microseconds spent in the events within it, on the clock and on the processor. */
  within: number;
  busyWithin: number;
}

class Walk {
  private readonly open: Open[] = [];
  private own = 0;
  private busy = 0;
  private hasRun = false;
  readonly tasks: Task[] = [];
  constructor(private readonly base: string) {}

  enter(event: TraceEvent): void {
    this.leaveUntil(event.ts);
    const around = this.open.at(-1);
    const inTask = this.open.some((one) => one.event.name === TASK);
    if (!inTask && event.name !== TASK) return;
    const owner = ownerOf(event, around?.owner ?? null, this.base, this.hasRun);
    this.hasRun ||= owner === 'extension';
    this.open.push({ event, owner, end: event.ts + (event.dur ?? 0), within: 0, busyWithin: 0 });
  }

  leaveUntil(time: number): void {
    for (let last = this.open.at(-1); last !== undefined && last.end <= time; last = this.open.at(-1))
      this.leave(last);
  }

  private leave(one: Open): void {
    this.open.pop();
    const took = one.event.dur ?? 0;
    const busy = one.event.tdur ?? took;
    if (one.owner === 'extension') {
      this.own += Math.max(0, took - one.within);
      this.busy += Math.max(0, busy - one.busyWithin);
    }
    const around = this.open.at(-1);
    if (around === undefined) this.end(one.event);
    else {
      around.within += took;
      around.busyWithin += busy;
    }
  }

  private end({ ts, dur = 0 }: TraceEvent): void {
    const [at, whole] = [ts / MICROSECONDS, dur / MICROSECONDS];
    this.tasks.push({ at, whole, own: this.own / MICROSECONDS, busy: this.busy / MICROSECONDS });
    this.own = 0;
    this.busy = 0;
  }
}

/**
 * The tasks of the page's thread in which the extension did something, in order.
 *
 * @param address the page's, without fragment
 * @param base the extension's, as `chrome-extension://<id>`
 */
export function tasksOf(events: readonly TraceEvent[], address: string, base: string): readonly Task[] {
  return threadsOf(events, processesOf(events, address))
    .flatMap((thread) => {
      const walk = new Walk(base);
      for (const event of thread) walk.enter(event);
      walk.leaveUntil(Number.POSITIVE_INFINITY);
      return walk.tasks;
    })
    .filter(({ own }) => own > 0);
}

export const longest = (tasks: readonly Task[], of: 'whole' | 'own' | 'busy'): number =>
  tasks.reduce((most, task) => Math.max(most, task[of]), 0);

/** The value below which this share of the values lies; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
}
