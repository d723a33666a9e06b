/**
 * Words that people say far more often than news writers write them: in a quote they prove little.
 * Written by hand; order does not matter.
 */
export const SPEECH_WORDS =
  'i you we me my mine your our us very really think know want going get got lot thing things good great bad like ' +
  'see say said just well okay yes no right now happen happens happened look mean sure maybe believe feel need ' +
  'let make makes do does did done have has had can could will would should talk talking tell everybody ' +
  'everyone somebody something nothing anything people country time way better best big hard easy work ' +
  'working done put come came back take took give keep try trying hope happy nice wrong true love hate ' +
  'important deal tremendous absolutely certainly frankly quickly soon never always many much long';
