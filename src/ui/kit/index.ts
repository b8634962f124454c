/** The kit: controls that know nothing of the application. */
export { Badge, type Tone } from './Badge.tsx';
export { Button, type ButtonLook, IconButton } from './Button.tsx';
export { CheckboxGroup, type Offer, RadioGroup, Select } from './Choice.tsx';
export { classNames } from './class-names.ts';
export { Dialog } from './Dialog.tsx';
export { Disclosure } from './Disclosure.tsx';
export { Icon, type IconDrawing } from './Icon.tsx';
export { ListEditor, type ListItem, type ListWords } from './ListEditor.tsx';
export { Menu, type MenuItem } from './Menu.tsx';
export { NumberInput } from './NumberInput.tsx';
export { Splitter } from './Splitter.tsx';
export { Switch } from './Switch.tsx';
export { shortcut } from './shortcut.ts';
export {
  layoutFor,
  type TableColumn,
  TableEditor,
  type TableLayout,
  type TableWords,
} from './TableEditor.tsx';
export { TextArea, TextInput } from './TextInput.tsx';
export { type ToastMessage, Toasts } from './Toast.tsx';
export { Tooltips } from './Tooltips.tsx';
export { usePrinting } from './use-printing.ts';
export { useRoom } from './use-room.ts';
export { useSize } from './use-size.ts';
export { useTouch } from './use-touch.ts';
