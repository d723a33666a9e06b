/** English cardinal words up to twenty, tens and "hundred"/"thousand"/"million", for comparing tokens only. */
export const NUMBER_WORDS: Readonly<Record<string, string>> = Object.fromEntries([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)]),
  ...'thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, String(30 + 10 * at)]),
]);
