/** stub */
import { type FigureWords, NO_WORDS } from './figure-words';
export const DE: FigureWords = { ...NO_WORDS };
