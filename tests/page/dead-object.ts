/** What Firefox leaves of an object of a frame that is gone: whatever is asked of it throws. */
export function deadObject<T extends object>(like: T): T {
  const refuse = (): never => {
    throw new TypeError("can't access dead object");
  };
  return new Proxy(like, {
    get: refuse,
    set: refuse,
    has: refuse,
    getPrototypeOf: refuse,
    getOwnPropertyDescriptor: refuse,
    ownKeys: refuse,
  });
}
