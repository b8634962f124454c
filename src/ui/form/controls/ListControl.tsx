import { acceptValue, type ListField, sameValue } from '../../../core/index.ts';
import { ListEditor } from '../../kit/index.ts';
import { dropDraft, useDraft } from '../entries/drafts.ts';
import { strings } from '../strings.ts';
import type { ControlProps } from './control-props.ts';

/** A list of texts. Empty and invalid lines stay in the control; the valid lines are saved. */
export const ListControl = (props: ControlProps<ListField>) => {
  const { path, field, value, set, id, labelId, disabled, describedBy, say, locale } = props;
  const [draft, write] = useDraft<readonly string[]>(path, value);
  const texts = draft ?? (Array.isArray(value) ? value.map((each) => `${each}`) : []);
  const items = texts.map((text) => {
    const result = text === '' ? undefined : acceptValue(field, [text]);
    // The message says the position in the list; here the line itself shows the position, so it is
    // removed.
    const problem =
      result?.ok === false ? result.error[locale].replace(/^1[:：]\s*/, '') : undefined;
    return { text, problem: problem && `${problem} ${say(strings.keptOut)}` };
  });
  const change = (next: readonly string[]) => {
    const right = next.filter((text) => text !== '' && acceptValue(field, [text]).ok);
    const result = acceptValue(field, right);
    const changes = result.ok && !sameValue(result.value, value);
    if (changes) set(result.value, { merge: path });
    const wrong = right.length < next.filter((text) => text !== '').length;
    write(next, changes ? result.value : value, wrong);
  };
  const onLeave = () => {
    if (items.every((item) => item.problem === undefined)) dropDraft(path);
  };
  return (
    <ListEditor
      id={id}
      onLeave={onLeave}
      items={items}
      onChange={change}
      most={field.most}
      placeholder={field.placeholder}
      disabled={disabled}
      labelledBy={labelId}
      describedBy={describedBy}
      words={{
        add: say(strings.listAdd),
        full: say(strings.listFull(field.most)),
        item: (position) => say(strings.listItem(field.label[locale], position)),
        remove: (position) => say(strings.listRemove(position)),
      }}
    />
  );
};
