/** Colours of the map, as the page's style has them now. */
export interface Theme {
  readonly dark: boolean;
  readonly ground: string;
  readonly box: string;
  readonly border: string;
  readonly ink: string;
  readonly headInk: string;
  readonly quiet: string;
  readonly accent: string;
  readonly bar: string;
  readonly font: string;
  readonly mono: string;
}

export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    dark: of('dark') === '1',
    ground: of('ground'),
    box: of('box'),
    border: of('border'),
    ink: of('ink'),
    headInk: of('head-ink'),
    quiet: of('quiet'),
    accent: of('accent'),
    bar: of('rule'),
    font: of('font'),
    mono: of('mono'),
  };
}

/** The same in light colours on white, whatever is on the screen. */
export function paperTheme(element: Element): Theme {
  const { dataset } = document.documentElement;
  const before = dataset['scheme'];
  dataset['scheme'] = 'light';
  const theme = readTheme(element);
  if (before === undefined) delete dataset['scheme'];
  else dataset['scheme'] = before;
  return { ...theme, ground: theme.box };
}

/** Hues that lie far from their neighbours; after ten schemas they come again. */
const hues = [212, 152, 28, 268, 340, 186, 48, 306, 96, 238] as const;

const hueOf = (colour: number): number => hues[colour % hues.length] ?? 212;

/** The colour of a schema, for what is to be drawn in it. */
export function areaColour(
  { dark }: Pick<Theme, 'dark'>,
  colour: number,
  of: 'area' | 'edge' | 'cluster' | 'head' | 'view' | 'chip',
): string {
  const hue = hueOf(colour);
  switch (of) {
    case 'area':
      return dark ? `hsl(${hue} 30% 14%)` : `hsl(${hue} 60% 97%)`;
    case 'edge':
      return dark ? `hsl(${hue} 30% 30%)` : `hsl(${hue} 45% 84%)`;
    case 'cluster':
      return dark ? `hsl(${hue} 30% 19%)` : `hsl(${hue} 55% 92%)`;
    case 'head':
      return dark ? `hsl(${hue} 38% 34%)` : `hsl(${hue} 55% 84%)`;
    case 'view':
      return dark ? `hsl(${hue} 28% 23%)` : `hsl(${hue} 60% 94%)`;
    case 'chip':
      return dark ? `hsl(${hue} 45% 55%)` : `hsl(${hue} 55% 50%)`;
  }
}

export function lineColour({ dark }: Theme, weight: 'usual' | 'faint' | 'strong'): string {
  if (weight === 'strong') return dark ? '#8ab8ff' : '#1a5fc4';
  if (weight === 'faint') return dark ? 'rgb(150 165 185 / 22%)' : 'rgb(80 95 115 / 22%)';
  return dark ? 'rgb(150 165 185 / 60%)' : 'rgb(80 95 115 / 55%)';
}
