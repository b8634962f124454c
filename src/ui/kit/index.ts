/** The kit: controls that do not depend on the application. */
export { Badge, type Tone } from './Badge.tsx';
export { classNames } from './class-names.ts';
export { Button, type ButtonLook, IconButton } from './controls/Button.tsx';
export { CheckboxGroup, type Offer, RadioGroup, Select } from './controls/Choice.tsx';
export { NumberInput } from './controls/NumberInput.tsx';
export { Switch } from './controls/Switch.tsx';
export { TextArea, TextInput } from './controls/TextInput.tsx';
export { shortcut } from './device/shortcut.ts';
export { usePrinting } from './device/use-printing.ts';
export { useTouch } from './device/use-touch.ts';
export { ListEditor, type ListItem, type ListWords } from './editors/ListEditor.tsx';
export {
  layoutFor,
  type TableColumn,
  TableEditor,
  type TableLayout,
  type TableWords,
} from './editors/TableEditor.tsx';
export { Icon, type IconDrawing } from './Icon.tsx';
export { Disclosure } from './layout/Disclosure.tsx';
export { Splitter } from './layout/Splitter.tsx';
export { useRoom } from './layout/use-room.ts';
export { useSize } from './layout/use-size.ts';
export { Dialog } from './overlays/Dialog.tsx';
export { Menu, type MenuItem } from './overlays/Menu.tsx';
export { type ToastMessage, Toasts } from './overlays/Toast.tsx';
