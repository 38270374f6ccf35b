/** The server said no: a code, a status, and the fields that its sentence needs. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly fields: Record<string, unknown>,
  ) {
    super(`${status} ${code}`);
  }

  /** Fields that the server found wrong, when it was asked to take a form. */
  get problems(): readonly FieldProblem[] {
    const errors = this.fields.errors;
    return Array.isArray(errors) ? errors.filter(isFieldProblem) : [];
  }
}

/** The server was there and said no; else it is silent or in trouble, and may be there again soon. */
export function isAnswer(problem: unknown): boolean {
  return problem instanceof Refused && problem.status < 500;
}

export type FieldProblem = { field: string; problem: string };

function isFieldProblem(value: unknown): value is FieldProblem {
  return typeof value === 'object' && value !== null && 'field' in value && 'problem' in value;
}

/** No answer at all: the line or the server is down. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export function refusalFrom(status: number, body: unknown): Refused {
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string') {
    const { code, ...fields } = body;
    return new Refused(status, code, fields);
  }
  return new Refused(status, status >= 500 ? 'unavailable' : 'unexpected', {});
}
