import { CsvError, parse } from 'csv-parse'
import { decode } from '../text/read-plain.ts'
import { textFailure } from '../text/text-failure.ts'
import type { SheetSink } from './sheet-row.ts'

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Reads comma or tab separated values in whatever encoding a Japanese office saves them. Throws `TextFailure` for what is no such table. */
export const readCsvSheet = async (bytes: Uint8Array, sink: SheetSink): Promise<void> => {
  const text = decode(bytes)?.replace(/^\uFEFF/, '')
  if (text === undefined) throw textFailure('broken')
  const parser = parse({ delimiter: delimiterOf(text), info: true, relax_column_count: true, max_record_size: mostRecord })
  parser.end(text)
  let begins = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      // `info.lines` is where the row ends; one with line ends in its cells begins before.
      sink.add({ line: begins, cells: record })
      begins = info.lines + 1
      await sink.drained()
      if (sink.isFull()) return
    }
  } catch (error) {
    throw error instanceof CsvError ? textFailure('broken') : error
  }
}

/** UTF-16 units of a row: as long as the longest fields of a collection together. */
const mostRecord = 2_000_000

/** Whichever of the two stands more often in the first line. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1)
  return first.split('\t').length > first.split(',').length ? '\t' : ','
}
