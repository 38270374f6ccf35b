import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegistrationField } from '~/api/wire';
import { changed, isOwnKind, moved, ownKinds, standardKinds, toggled, withNew } from './questions';
import classes from './Registration.module.css';

type QuestionsProps = {
  fields: RegistrationField[];
  onChange: (fields: RegistrationField[]) => void;
  errorOf: (id: string) => string | undefined;
};

type QuestionProps = QuestionsProps & { field: RegistrationField };

function Question({ field, fields, onChange, errorOf }: QuestionProps) {
  const { t } = useTranslation('registrants');
  if (!isOwnKind(field.kind)) return null;
  const what = field.label || t(`question.${field.kind}`);
  const change = (by: Partial<RegistrationField>) => onChange(changed(fields, field.id, by));
  return (
    <li className={classes.question}>
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
        <Checkbox
          label={t('required')}
          checked={field.required}
          onChange={(event) => change({ required: event.currentTarget.checked })}
        />
      </div>
      <span className={classes.ways}>
        <ActionIcon aria-label={t('up', { what })} onClick={() => onChange(moved(fields, field.id, -1))}>
          <IconArrowUp size={18} />
        </ActionIcon>
        <ActionIcon aria-label={t('down', { what })} onClick={() => onChange(moved(fields, field.id, 1))}>
          <IconArrowDown size={18} />
        </ActionIcon>
        <ActionIcon
          aria-label={t('remove', { what })}
          onClick={() => onChange(fields.filter(({ id }) => id !== field.id))}
        >
          <IconTrash size={18} />
        </ActionIcon>
      </span>
    </li>
  );
}

/** What the form asks: the usual fields by a tick, and questions of the organizer's own. */
export function Questions(props: QuestionsProps) {
  const { fields, onChange } = props;
  const { t } = useTranslation(['registrants', 'registration']);
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
      <ol className={classes.questions}>
        {fields.map((field) => (
          <Question key={field.id} field={field} {...props} />
        ))}
      </ol>
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
