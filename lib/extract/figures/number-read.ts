/** A number as it was read from tokens, before bounds, units and what is counted. */
export interface NumberRead {
  /** Token indices, half-open. */
  readonly first: number;
  readonly next: number;
  readonly value: number;
  /** Set where the words leave it open: "hundreds" is 100 to 1000. */
  readonly low: number | null;
  readonly high: number | null;
  readonly form: 'digits' | 'words' | 'fraction' | 'vague';
  /** Last magnitude applied, 1 without any: "4 to 5 thousand" lends it to the first number. */
  readonly scale: number;
}
