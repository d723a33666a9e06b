/** stub */
import { type FigureWords, NO_WORDS } from './figure-words';
export const UK: FigureWords = { ...NO_WORDS };
