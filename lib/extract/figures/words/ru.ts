/** stub */
import { type FigureWords, NO_WORDS } from './figure-words';
export const RU: FigureWords = { ...NO_WORDS };
