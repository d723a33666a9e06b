/**
 * Embedded posts, as the embed codes of the networks leave them in a page before their scripts run, and how they
 * come through Readability.
 *
 * Readability takes an element with many links, or a wrapper that is called "social", for what stands around an
 * article. So in the copy that it reads the links of a post are plain words, and a wrapper around a post and nothing
 * else has no name. Cost: one pass over the posts. Source: own. A name that Readability likes was not taken: it made
 * the post the article.
 */

export const POSTS =
  'blockquote[class^="twitter-"], twitter-tweet, .twitter-tweet, .instagram-media, .text-post-media, .bluesky-embed, .tiktok-embed, .mastodon-embed, .reddit-embed-bq, .reddit-card, .fb-post, .fb-xfbml-parse-ignore, .truthsocial-embed, .truth-social-embed';
/** Wrappers around a post and nothing else. */
const MAX_WRAPPERS = 3;
/** Posts of one page; more are a page of posts. */
const MAX_POSTS = 500;

/** The link as a `span` with the same attributes and children. */
function unlink(link: Element): void {
  const words = link.ownerDocument.createElement('span');
  for (const { name, value } of link.attributes) if (name !== 'href') words.setAttribute(name, value);
  words.append(...link.childNodes);
  link.replaceWith(words);
}

const length = (element: Element): number => (element.textContent ?? '').trim().length;

function unname(post: Element): void {
  const own = length(post);
  let wrapper = post.parentElement;
  for (let step = 0; step < MAX_WRAPPERS && wrapper?.localName === 'div'; step += 1) {
    if (length(wrapper) !== own) return;
    for (const name of ['class', 'id']) wrapper.removeAttribute(name);
    wrapper = wrapper.parentElement;
  }
}

/** Changes a copy of the page, never the page, so that Readability keeps its posts. */
export function keepPosts(copy: Document): void {
  for (const post of [...copy.querySelectorAll(POSTS)].slice(0, MAX_POSTS)) {
    for (const link of post.querySelectorAll('a[href]')) unlink(link);
    unname(post);
  }
}
