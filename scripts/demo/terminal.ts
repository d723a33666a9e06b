/** Text in columns for a terminal: cells are wrapped at blanks and stand side by side. */

export interface Column {
  /** Characters. */
  readonly width: number;
}

/** Blanks between two columns. */
const GAP = '  ';

/** What is longer than a line (an address), in pieces: after its last full stop that still fits, else anywhere. */
function pieces(word: string, width: number): readonly string[] {
  if (word.length <= width) return [word];
  const stop = word.lastIndexOf('.', width - 1) + 1;
  const end = stop > 0 ? stop : width;
  return [word.slice(0, end), ...pieces(word.slice(end), width)];
}

/** Breaks at blanks, and within a word only where it is longer than a line. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s/).flatMap((one) => (one === '' ? [] : pieces(one, width)))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** One row; a cell is a list of paragraphs. */
export function row(cells: readonly (readonly string[])[], columns: readonly Column[]): readonly string[] {
  const sides = columns.map(({ width }, at) => (cells[at] ?? []).flatMap((text) => wrapped(text, width)));
  const height = Math.max(...sides.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    sides
      .map((lines, side) => (lines[at] ?? '').padEnd(columns[side]?.width ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}
