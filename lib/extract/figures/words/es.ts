/** stub */
import { type FigureWords, NO_WORDS } from './figure-words';
export const ES: FigureWords = { ...NO_WORDS };
