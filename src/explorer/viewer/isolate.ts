import { createElement, options, type ComponentChild, type VNode } from 'preact';

/** Letters of scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, Adlam and their kin. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What stands between the names of a text. */
const between = /([.,;:"'=<>{}[\]|→…\n]+)/;

/** Elements that hold nothing but text, or whose text is isolated already. */
const closed = new Set(['bdi', 'option', 'title', 'text', 'textarea', 'style']);

/**
 * Has each name that is written from right to left stand by itself. Otherwise two of them with a dot between read as
 * one phrase from right to left, in which the table stands before its schema, and a list is told from its end. It is
 * done here for every text of every page. What has `dir="auto"` is somebody's prose, and is as its first letter says.
 */
export function isolateNames(): void {
  const before = options.vnode;
  options.vnode = (vnode: VNode<{ children?: unknown; dir?: unknown }>) => {
    const { type, props } = vnode;
    if (typeof type === 'string' && !closed.has(type) && props.dir === undefined) {
      const { children } = props;
      if (typeof children === 'string') props.children = isolated(children);
      else if (Array.isArray(children) && children.some((each) => isForeign(each)))
        props.children = children.map((each: ComponentChild) =>
          typeof each === 'string' ? isolated(each) : each,
        );
    }
    before?.(vnode);
  };
}

const isForeign = (child: unknown): boolean => typeof child === 'string' && rightToLeft.test(child);

function isolated(text: string): ComponentChild {
  if (!rightToLeft.test(text)) return text;
  return text
    .split(between)
    .map((part) => (rightToLeft.test(part) ? createElement('bdi', null, part) : part));
}
