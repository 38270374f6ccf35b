import { IconAlertCircle } from '@tabler/icons-react';
import classes from './FormProblem.module.css';

/** What went wrong with a form as a whole; read out at once. */
export function FormProblem({ text }: { text: string | undefined }) {
  return (
    <div role="alert" className={text ? classes.problem : undefined}>
      {text && (
        <>
          <IconAlertCircle size={20} aria-hidden="true" />
          <span>{text}</span>
        </>
      )}
    </div>
  );
}
