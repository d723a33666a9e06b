/** Text in columns for a terminal: cells are wrapped at blanks and stand side by side. */

export interface Column {
  /** Characters. */
  readonly width: number;
}

/** Blanks between two columns. */
const GAP = '  ';

/** Breaks at blanks; a word longer than the line stands alone and is cut where the line ends. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s/).filter((one) => one !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    for (; line.length > width; line = line.slice(width)) lines.push(line.slice(0, width));
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
