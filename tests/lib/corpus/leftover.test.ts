import { describe, expect, it } from 'vitest';
import { digestOf, isLeftOver } from '../../../lib/corpus/leftover';
import { packedArticle } from './packed';

const A = ['The ferry struck the reef', 'Nobody had lit the lamp', 'The mayor thanked the fishermen'];
const B = ['The new school has no roof', 'Its architect is on holiday', 'Classes begin in May'];

describe('what is read at another address of one document', () => {
  it.each<[string, string[], string[], boolean]>([
    ['with the words of the one before', A, A, true],
    ['with fewer of them', A.slice(0, 1), A, true],
    ['of which half has come', [...A.slice(0, 2), ...B.slice(0, 2)], A, true],
    ['of which most has come', [...A.slice(0, 1), ...B], A, false],
    ['with words of its own', B, A, false],
    ['without statements', [], A, false],
    ['after an article without statements', B, [], false],
  ])('%s', (_what, now, before, expected) => {
    const [digest, known] = [now, before].map((texts) => digestOf(packedArticle('quay', texts)));
    expect(isLeftOver(digest ?? [], known ?? [])).toBe(expected);
  });

  it('says something else where the sentence around has changed', () => {
    const article = packedArticle('quay', A);
    const statements = article.statements.map((one) => ({ ...one, sentence: `Later: ${one.sentence}` }));
    expect(isLeftOver(digestOf({ ...article, statements }), digestOf(article))).toBe(false);
  });
});
