import { ChevronDown } from 'lucide-react'
import { type ComponentProps, useId } from 'react'
import { cn } from './cn'
import { controlClasses, describedBy, Field, type FieldProps } from './field'

type Props = Omit<ComponentProps<'select'>, 'className' | 'children'> &
  FieldProps & {
    readonly className?: string
    /** Options that name a group stand under its heading, after those that do not. */
    readonly options: readonly SelectOption[]
  }
type SelectOption = { readonly value: string; readonly label: string; readonly group?: string }

/** A choice of one from a short list: the system's own, which every keyboard and reader knows. */
export function Select({ label, isLabelHidden, hint, error, className, options, ...rest }: Props) {
  const own = useId()
  const id = rest.id ?? own
  const groups = [...new Set(options.flatMap(({ group }) => group ?? []))]
  const said = { label, isLabelHidden, hint, error }
  return (
    <Field id={id} className={className} {...said}>
      <span className="relative">
        <select
          {...rest}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, said)}
          className={cn(controlClasses, 'h-8 appearance-none py-0 pe-7')}
        >
          {drawn(options.filter(({ group }) => group === undefined))}
          {groups.map((group) => (
            <optgroup key={group} label={group}>
              {drawn(options.filter((option) => option.group === group))}
            </optgroup>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute end-2 top-2 size-4 text-ink-2" />
      </span>
    </Field>
  )
}

function drawn(options: readonly SelectOption[]) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
