/** Told words as a reader sees them: a space that keeps a line whole is a space. */
export const plain = (told: string | null | undefined): string => (told ?? '').replaceAll('\u00a0', ' ');
