/** Gives a block's element its name, once: site and editor may both load it. */
export const defineLiveBlock = (name: `tsuzuri-${string}`, element: CustomElementConstructor): void => {
  if (!customElements.get(name)) customElements.define(name, element)
}
