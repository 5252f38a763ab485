import { emptyQuota } from '../rules/quota.ts'
import { emptyLedger } from '../rules/tokens.ts'
import type { Account, Corp, KfMailbox, Official, Person } from './model.ts'

/** People whose phones are there from the start. */
export const presetPeople: readonly Person[] = [
  { id: 'chen', name: '陈小姐', company: '宁波恒达纺织有限公司', colour: '#d9673b' },
  { id: 'wang', name: '王经理', company: '佛山市锐丰五金制品厂', colour: '#3c6fb4' },
  { id: 'li', name: '李工', company: '佛山市锐丰五金制品厂', colour: '#3a8a63' },
  { id: 'zhao', name: '赵姐', company: '义乌优品包装', colour: '#8a5ab0' },
]

/** One corp with two Customer Service accounts, and one verified service account. */
export function presetAccounts(): Account[] {
  return [presetCorp(), presetOfficial()]
}

function presetCorp(): Corp {
  return {
    platform: 'kf',
    id: 'ww8d3c51aa7e0f42b6',
    name: '清楚外贸',
    secret: 'simulator-kf-secret-k3J9xQ2mV7tR5wZ8yB4nL6',
    verified: true,
    tokens: emptyLedger,
    quota: emptyQuota,
    mailboxes: [
      presetMailbox('wkSimAAAAbuyersdeskZq81LmT4xPw2vK', '清楚采购部', 'kfc5e1b0a7d2f94c38'),
      presetMailbox('wkSimAAAAqualitylineNc57HrY3sGd6', '清楚品控部', 'kfc91d7e3b5a20f864'),
    ],
  }
}

function presetMailbox(id: string, name: string, linkCode: string): KfMailbox {
  return {
    id,
    name,
    linkCode,
    routing: 0,
    servicers: [{ userid: 'zhangsan', name: '张三', status: 0 }, { userid: 'lisi', name: '李四', status: 1 }],
    feed: [],
    nextSeq: 1,
    doorbells: [],
  }
}

function presetOfficial(): Official {
  return {
    platform: 'oa',
    id: 'gh_7c2e91b4d05f',
    appid: 'wx4f8a2c6e1b9d7035',
    name: '清楚供应链',
    secret: 'simulator-oa-secret-8f1c2a6e4b7d9035',
    kind: 'service',
    verified: true,
    tokens: emptyLedger,
    quota: emptyQuota,
    menu: [
      { type: 'click', name: '我的订单', key: 'ORDERS' },
      { type: 'click', name: '联系采购', key: 'CONTACT' },
    ],
    tickets: [],
  }
}
