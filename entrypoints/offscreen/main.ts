/** Chrome's parser: a page that nobody sees, which has the DOM that the service worker lacks. */
import { answerParses } from '../../browser/offscreen';
import { parseSnapshot } from '../../page/parse';

answerParses((snapshot) => parseSnapshot(document, snapshot));
