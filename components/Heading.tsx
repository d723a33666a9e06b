import { type ComponentProps, createContext, useContext } from 'react';

/** The level of a view's own heading: 1 where the view is the page, deeper where it is a part of one. */
export const HeadingLevel = createContext<1 | 3>(1);

const OWN = { 1: 'h1', 3: 'h3' } as const;
const PART = { 1: 'h2', 3: 'h4' } as const;

interface HeadingProps extends ComponentProps<'h1'> {
  /** Heads a part of the view. */
  readonly isPart?: boolean;
}

/** A heading at the level that its view has in the page. */
export function Heading({ isPart = false, ...attributes }: HeadingProps) {
  const level = useContext(HeadingLevel);
  const Tag = isPart ? PART[level] : OWN[level];
  return <Tag {...attributes} />;
}
