/** Whether a form says something else than it did when the page was made. */
export const isEdited = (form: HTMLFormElement): boolean =>
  [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement)
      return [...control.options].some(
        (option, index) => option.selected !== option.defaultSelected && (option.selected ? index > 0 : option.defaultSelected),
      )
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio'))
      return control.checked !== control.defaultChecked
    return (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) && control.value !== control.defaultValue
  })
