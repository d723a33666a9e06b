/** stub */
import { type FigureWords, NO_WORDS } from './figure-words';
export const FR: FigureWords = { ...NO_WORDS };
