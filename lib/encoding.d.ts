/**
 * UTF-8 is known to every engine in which lib/ runs (both browsers, Node), though the language does not name it. Only
 * for `tsc -p lib`, which knows the language alone; elsewhere the engine's own types say the same.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: 'utf-8', options?: { fatal?: boolean });
  decode(bytes?: Uint8Array): string;
}
