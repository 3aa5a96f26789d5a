import { createRegistry } from '@tsuzuri/plugin'
import { calendarPlugin } from '@tsuzuri/plugin-calendar'
import { contactTablePlugin } from '@tsuzuri/plugin-contact-table'
import { fileListPlugin } from '@tsuzuri/plugin-file-list'
import { pageTypesPlugin } from '@tsuzuri/plugin-page-types'
import { payrollJpPlugin } from '@tsuzuri/plugin-payroll-jp'
import { processingLogPlugin } from '@tsuzuri/plugin-processing-log'
import { reportPlugin } from '@tsuzuri/plugin-report'
import { requestListPlugin } from '@tsuzuri/plugin-request-list'
import { waitingPlugin } from '@tsuzuri/plugin-waiting'

/** The plugins of this installation. `plugins/hello` is none of them: it is there to be copied. */
export const openRegistry = () =>
  createRegistry([
    pageTypesPlugin,
    waitingPlugin,
    calendarPlugin,
    payrollJpPlugin,
    contactTablePlugin,
    fileListPlugin,
    requestListPlugin,
    processingLogPlugin,
    reportPlugin,
  ])
