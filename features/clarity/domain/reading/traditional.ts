/** Traditional characters that patterns of this room hold, each before its simplified form; both are one UTF-16 unit. */
const pairs =
  '亂乱來来俬私倉仓個个們们倫伦側侧備备傢家傳传傷伤僅仅價价償偿優优兒儿內内兩两凈净別别刪删則则劃划勁劲動动務务勝胜勞劳勢势勻匀匯汇區区協协卻却卽即參参員员問问單单嗎吗噸吨噹当嚇吓嚴严國国圓圆圖图團团執执堅坚報报場场塊块塗涂壓压壞坏夠够學学實实審审寫写寬宽將将專专對对導导師师帶带幣币幷并幹干幾几庫库廠厂廢废廣广張张強强後后' +
  '從从復复惡恶惱恼愛爱態态慶庆應应戶户捲卷掃扫掛挂採采換换損损搶抢摺折擇择擊击擋挡擔担據据擡抬擬拟擰拧擺摆擾扰數数斷断於于時时暫暂曬晒書书會会東东査查桿杆條条業业極极榮荣標标樣样機机檔档檢检檯台櫃柜歡欢氣气決决沒没況况淨净淺浅減减測测溝沟溫温滙汇滯滞滲渗滿满漢汉漲涨潔洁潤润濕湿為为無无熱热燈灯燒烧燙烫營营爛烂爭争獨独現现' +
  '環环產产産产畢毕異异當当發发盡尽盤盘眞真眾众瞞瞒確确碼码稅税種种稱称積积穩稳筆笔節节範范簡简籤签糾纠納纳純纯紙纸級级細细終终結结絕绝給给統统經经綜综綫线維维網网緊紧線线緣缘編编緩缓縮缩總总繼继續续罰罚罵骂義义聞闻聯联聲声職职聽听脫脱腦脑膠胶臉脸臨临與与興兴茲兹華华萬万處处號号裏里補补裝装裡里製制見见規规視视親亲觀观訂订' +
  '計计討讨訓训託托記记設设許许訴诉証证評评詞词詢询試试話话該该詳详認认誕诞語语誠诚誤误說说説说誰谁調调談谈請请諒谅論论諸诸諾诺講讲謝谢謹谨證证識识譜谱議议護护變变讓让負负財财貨货責责貴贵買买費费貼贴貿贸資资賠赔賣卖質质賬账賴赖購购趕赶車车軟软軸轴較较輕轻輪轮轉转辦办辭辞這这連连週周進进運运過过達达違违遞递遠远適适遲迟選选' +
  '遺遗還还邊边郵邮釋释釘钉針针釦扣銀银銷销銹锈鋼钢錄录錢钱錯错録录錶表鍋锅鍍镀鎖锁鏈链鏽锈鐘钟鐵铁鑑鉴長长門门閃闪開开間间閱阅關关陞升陣阵陸陆隊队階阶際际隱隐隻只雙双離离難难電电靈灵靜静響响頁页頂顶項项順顺須须預预頭头頻频顆颗題题額额顔颜願愿類类顧顾顯显颳刮飯饭飽饱養养餘余馬马駕驾驗验髒脏體体鬆松鬧闹麗丽麵面麼么點点齊齐'

const first = 0x4e00
let simple: Uint16Array | undefined

/** The same words in simplified characters: Taiwan and Hong Kong write 請盡快 where the mainland writes 请尽快. Same length. */
export function simplified(text: string): string {
  const table = (simple ??= tableOf())
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const plain = table[text.charCodeAt(at) - first] ?? 0
    if (plain === 0) continue
    out += text.slice(from, at) + String.fromCharCode(plain)
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

function tableOf(): Uint16Array {
  const table = new Uint16Array(0x9fff - first)
  for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i) - first] = pairs.charCodeAt(i + 1)
  return table
}
