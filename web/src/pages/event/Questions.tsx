import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegistrationField } from '~/api/wire';
import { withPossibleConditions } from './conditions';
import { FieldList } from './FieldList';
import { changed, isOwnKind, moved, ownKinds, standardKinds, toggled, withNew } from './questions';
import classes from './Registration.module.css';
import { ShowIf } from './ShowIf';

type QuestionsProps = {
  fields: RegistrationField[];
  onChange: (fields: RegistrationField[]) => void;
  errorOf: (id: string) => string | undefined;
};

type QuestionProps = QuestionsProps & {
  field: RegistrationField;
  nameOf: (field: RegistrationField) => string;
};

function Question({ field, fields, onChange, errorOf, nameOf }: QuestionProps) {
  const { t } = useTranslation('registrants');
  const what = nameOf(field);
  const change = (by: Partial<RegistrationField>) => onChange(changed(fields, field.id, by));
  const ways = (
    <span className={classes.ways}>
      <ActionIcon aria-label={t('up', { what })} onClick={() => onChange(moved(fields, field.id, -1))}>
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon aria-label={t('down', { what })} onClick={() => onChange(moved(fields, field.id, 1))}>
        <IconArrowDown size={18} />
      </ActionIcon>
      {field.kind !== 'email' && (
        <ActionIcon
          aria-label={t('remove', { what })}
          onClick={() => onChange(fields.filter(({ id }) => id !== field.id))}
        >
          <IconTrash size={18} />
        </ActionIcon>
      )}
    </span>
  );
  if (!isOwnKind(field.kind)) {
    return (
      <>
        <span className={classes.words}>{what}</span>
        {ways}
      </>
    );
  }
  return (
    <>
      <div className={classes.words}>
        <Textarea
          label={`${t(`question.${field.kind}`)}: ${t('label')}`}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={1000}
          value={field.label}
          error={errorOf(field.id)}
          onChange={(event) => change({ label: event.currentTarget.value })}
        />
        {field.kind === 'choice' && (
          <Textarea
            label={t('options')}
            autosize
            minRows={2}
            value={(field.options ?? []).join('\n')}
            onChange={(event) => change({ options: event.currentTarget.value.split('\n') })}
          />
        )}
        <ShowIf
          field={field}
          fields={fields}
          what={what}
          nameOf={nameOf}
          onChoose={(show_if) => change({ show_if })}
        />
        <Checkbox
          label={t('required')}
          checked={field.required}
          onChange={(event) => change({ required: event.currentTarget.checked })}
        />
      </div>
      {ways}
    </>
  );
}

/** What the form asks: the usual fields by a tick, and questions of the organizer's own. */
export function Questions(props: QuestionsProps) {
  const { fields } = props;
  const { t } = useTranslation(['registrants', 'registration']);
  const onChange = (now: RegistrationField[]) => props.onChange(withPossibleConditions(now));
  const nameOf = ({ kind, label }: RegistrationField) =>
    label || (isOwnKind(kind) ? t(`question.${kind}`) : t(`registration:kind.${kind}`));
  return (
    <fieldset className={classes.asks}>
      <legend>{t('asks')}</legend>
      <ul className={classes.standard}>
        {standardKinds.map((kind) => {
          const field = fields.find((one) => one.kind === kind);
          const words = t(`registration:kind.${kind}`);
          return (
            <li key={kind}>
              <Checkbox
                label={words}
                checked={field !== undefined}
                onChange={(event) => onChange(toggled(fields, kind, event.currentTarget.checked))}
              />
              {field && (
                <Checkbox
                  label={t('required')}
                  aria-label={`${words}: ${t('required')}`}
                  checked={field.required}
                  onChange={(event) =>
                    onChange(changed(fields, field.id, { required: event.currentTarget.checked }))
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      <p className={classes.counts}>{t('order')}</p>
      <FieldList fields={fields} nameOf={nameOf} onMove={onChange}>
        {(field) => <Question {...props} field={field} nameOf={nameOf} onChange={onChange} />}
      </FieldList>
      <div className={classes.add}>
        {ownKinds.map((kind) => (
          <Button
            key={kind}
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            aria-label={`${t('add')}: ${t(`question.${kind}`)}`}
            onClick={() => onChange(withNew(fields, kind))}
          >
            {t(`question.${kind}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
