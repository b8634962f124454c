import { editor } from 'monaco-editor/editor';
import { type PaintedTheme, syntax, tokenColour } from './palette.ts';

/** The theme's name in Monaco. */
export const themeName = (theme: PaintedTheme): string => `waybill-${theme}`;

/** Monaco's colour id for changed lines in the overview ruler. */
export const changedColour = 'editorOverviewRuler.modifiedForeground';

const ruleFor = (token: string, colour: string, fontStyle = ''): editor.ITokenThemeRule => ({
  token,
  foreground: colour.slice(1),
  fontStyle,
});

const rulesOf = (theme: PaintedTheme): editor.ITokenThemeRule[] => {
  const ink = syntax[theme];
  return [
    ruleFor('', tokenColour(theme, 'ink')),
    ruleFor('type', ink.type),
    ruleFor('string', ink.string),
    ruleFor('number', ink.number),
    ruleFor('keyword', ink.keyword),
    ruleFor('comment', ink.comment),
    ruleFor('delimiter', ink.delimiter),
    ruleFor('operator', ink.delimiter),
    ruleFor('variable', ink.variable),
    ruleFor('attribute', ink.variable),
    ruleFor('identifier', ink.type),
    ruleFor('tag', ink.tag),
    ruleFor('meta', ink.tag),
    ruleFor('function', ink.keyword),
    ruleFor('template', ink.template, 'bold'),
    ruleFor('keyword.md', tokenColour(theme, 'ink'), 'bold'),
    ruleFor('invalid', tokenColour(theme, 'error')),
  ];
};

const surfaces = {
  'editor.background': 'sheet',
  'editor.foreground': 'ink',
  'editorLineNumber.foreground': 'ink-faint',
  'editorLineNumber.activeForeground': 'ink-faint',
  'editorCursor.foreground': 'ink',
  'editorWidget.background': 'sheet',
  'editorWidget.foreground': 'ink',
  'editorWidget.border': 'rule-strong',
  'widget.border': 'rule-strong',
  'editorHoverWidget.background': 'sheet',
  'editorHoverWidget.border': 'rule-strong',
  'input.background': 'well',
  'input.foreground': 'ink',
  'input.border': 'outline',
  'input.placeholderForeground': 'ink-faint',
  'inputOption.activeBackground': 'paper-pressed',
  'inputOption.activeBorder': 'outline',
  'inputOption.activeForeground': 'ink',
  'textLink.foreground': 'advice',
  'textLink.activeForeground': 'ink',
  focusBorder: 'ink',
  'icon.foreground': 'ink-soft',
  'editorError.foreground': 'error',
  'editorWarning.foreground': 'warning',
  'editorInfo.foreground': 'advice',
  'editorMarkerNavigation.background': 'sheet',
  'editorOverviewRuler.errorForeground': 'error',
  'editorOverviewRuler.warningForeground': 'warning',
  'editorOverviewRuler.infoForeground': 'advice',
  [changedColour]: 'rust',
} as const;

const clear = '#00000000';

const coloursOf = (theme: PaintedTheme): editor.IColors => ({
  ...Object.fromEntries(
    Object.entries(surfaces).map(([id, token]) => [id, tokenColour(theme, token)]),
  ),
  'editor.lineHighlightBorder': clear,
  'editorOverviewRuler.border': clear,
  'scrollbar.shadow': clear,
  'widget.shadow': clear,
  'editor.selectionBackground': `${tokenColour(theme, 'advice')}40`,
  'editor.inactiveSelectionBackground': `${tokenColour(theme, 'advice')}26`,
  'editor.selectionHighlightBackground': `${tokenColour(theme, 'advice')}20`,
  'editor.findMatchBackground': `${tokenColour(theme, 'warning')}70`,
  'editor.findMatchHighlightBackground': `${tokenColour(theme, 'warning')}38`,
  'scrollbarSlider.background': `${tokenColour(theme, 'outline')}55`,
  'scrollbarSlider.hoverBackground': `${tokenColour(theme, 'outline')}88`,
  'scrollbarSlider.activeBackground': `${tokenColour(theme, 'outline')}aa`,
});

/** Registers both themes with Monaco; call once. */
export const defineThemes = (): void => {
  for (const theme of ['light', 'dark'] as const) {
    editor.defineTheme(themeName(theme), {
      base: theme === 'dark' ? 'vs-dark' : 'vs',
      inherit: true,
      rules: rulesOf(theme),
      colors: coloursOf(theme),
    });
  }
};
