/**
 * How near two words are in meaning, as matching asks for it: the border between the matcher and whatever tells it
 * (near-words.ts). Without such knowledge every two words are strangers, and matching goes by spelling alone.
 */

/** 0–1 for two folded forms (see fold.ts); 0 where one of them is unknown or they are not near. Symmetrical. */
export type Nearness = (a: string, b: string) => number;

/** Nothing is known of any word. */
export const STRANGERS: Nearness = () => 0;
