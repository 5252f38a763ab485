import { describe, expect, it } from 'vitest'
import { analyze } from '../pipeline.ts'
import type { Context } from '../rule.ts'
import { applyFix } from './mends.ts'
import { fillText, mendLabels } from './texts.ts'

const base: Context = { audience: 'external', firstContact: false, legal: false, chat: 'direct', now: { local: '2026-07-24T10:00:00', zone: '+08:00' } }

/** What each mend of a rule makes of a message, one after another. */
const mended = (rule: string, text: string): string[] =>
  analyze(text, base).findings.filter((finding) => finding.rule === rule).flatMap(({ fixes }) => fixes.map((fix) => applyFix(text, fix)))

/** A message and what the first mend makes of it; nothing where none is offered. */
const table: Readonly<Record<string, readonly (readonly [text: string, first: string | undefined])[]>> = {
  'wordiness': [
    ['若能承蒙贵司鼎力相助，我司将不胜感激之至，PO-2864的封条号请7月29日前告知。', '谢谢，PO-2864的封条号请7月29日前告知。'],
    ['Просим осуществить отгрузку заказа PO-7 до 30 июля 2026', 'Просим отгрузить заказ PO-7 до 30 июля 2026'],
    ['Просим осуществить отгрузку по PO-7 до 30 июля 2026', 'Просим отгрузить по PO-7 до 30 июля 2026'],
    ['Просим осуществить отгрузку остальной части PO-7 до 30 июля 2026', undefined],
    ['Просим осуществить поставку партии PO-7 до 30 июля 2026', 'Просим поставить партию PO-7 до 30 июля 2026'],
    ['如蒙贵司拨冗，请于8月1日前回复PO-2231', '请于8月1日前回复PO-2231'],
    ['请贵司拨冗确认PO-2231的设计稿，8月1日前', '请确认PO-2231的设计稿，8月1日前'],
    ['如蒙贵司拨冗，8月1日前回复PO-2231', '请8月1日前回复PO-2231'],
    ['如蒙贵司于百忙之中拨冗惠予提供PO-3950的检测报告，8月5日前', '请提供PO-3950的检测报告，8月5日前'],
    ['恳请于9月25日前惠予提供PO-8001的原产地证', '恳请于9月25日前提供PO-8001的原产地证'],
    ['如蒙贵司拨冗提供合同K-44的扫描件，8月5日前', '请提供合同K-44的扫描件，8月5日前'],
    ['兹就PO-2310之付款事宜，敬请贵司惠予安排人员核对，8月5日前', '因PO-2310之付款事宜，敬请贵司惠予安排人员核对，8月5日前'],
    ['给予我们B-2210色差原因方面的说明，8月5日前', undefined],
    ['现就PO-3319的包装进行相关方面的说明：外箱用五层瓦楞', '现关于PO-3319的包装进行相关说明：外箱用五层瓦楞'],
    ['非常荣幸收到PO-3950的订单，请8月1日前确认', undefined],
    ['Please be informed that, due to the holiday, PO-2231 is late', 'Due to the holiday, PO-2231 is late'],
    ['Hi Chen, please be informed that the batch B-3 left on 20 July 2026', 'Hi Chen, the batch B-3 left on 20 July 2026'],
    ['We are writing to you in order to inform you that the balance for PO-2231 was paid on 20 July 2026.', 'The balance for PO-2231 was paid on 20 July 2026.'],
    ['Please be informed of the delay of PO-2231', 'We report the delay of PO-2231'],
    ['Будьте добры, сообщите, пожалуйста, срок по PO-2231 до 30 июля 2026', 'Сообщите, пожалуйста, срок по PO-2231 до 30 июля 2026'],
    ['Сообщите, пожалуйста, срок по PO-2231 до 30 июля 2026, будьте добры.', 'Сообщите, пожалуйста, срок по PO-2231 до 30 июля 2026.'],
    ['Будьте добры, сообщите срок по PO-2231 до 30 июля 2026', 'Пожалуйста, сообщите срок по PO-2231 до 30 июля 2026'],
    ['Будьте любезны прислать счёт по PO-2231 до 30 июля 2026', undefined],
  ],
  'request-missing': [
    ['箱子又湿又破，里面的泡沫也碎了，仓库忙了两天才分拣完，客户抱怨。PO-2189', '箱子又湿又破，里面的泡沫也碎了，仓库忙了两天才分拣完，客户抱怨。PO-2189。请在___前___。'],
    ['Коробки пришли мокрые и рваные, склад два дня сортировал товар, клиент жалуется. PO-2189', 'Коробки пришли мокрые и рваные, склад два дня сортировал товар, клиент жалуется. PO-2189. Прошу вас ___ до ___.'],
    ['The boxes came wet and torn, the warehouse sorted for two days, the client complains. PO-2189', 'The boxes came wet and torn, the warehouse sorted for two days, the client complains. PO-2189. Please ___ by ___.'],
  ],
  'deadline-missing': [
    ['Передайте документы по PO-2231 господину Ли, он их ждёт', 'Передайте документы по PO-2231 господину Ли до ___, он их ждёт'],
    ['Пришлите фото по PO-2231, а то клиент нервничает', 'Пришлите фото по PO-2231 до ___, а то клиент нервничает'],
    ['Будьте добры, сообщите, пожалуйста, срок по PO-2231', 'Будьте добры, сообщите, пожалуйста, срок по PO-2231 до ___'],
    ['As discussed, please fix that and send it, PO-2231', 'As discussed, please fix that by ___ and send it, PO-2231'],
    ['Please resend the artwork for PO-2231 because the client asks', 'Please resend the artwork for PO-2231 by ___ because the client asks'],
    ['Please send the samples of PO-2231 to our office, 12 Baker Street, London', 'Please send the samples of PO-2231 by ___ to our office, 12 Baker Street, London'],
    ['Kindly amend the consignee on PI-2088 to Nordwall Oy, Turku.', 'Kindly amend the consignee on PI-2088 to Nordwall Oy, Turku by ___.'],
    ['Пришлите образцы PO-2231 в Казань, ул. Баумана, 5', 'Пришлите образцы PO-2231 до ___ в Казань, ул. Баумана, 5'],
    ['Переделайте PO-2231, размер не подошёл', 'Переделайте PO-2231 до ___, размер не подошёл'],
    ['Please send photos of PO-2231 and the client will confirm them', 'Please send photos of PO-2231 by ___ and the client will confirm them'],
    ['Пришлите инвойс, упаковочный лист и сертификат по PO-2231', 'Пришлите инвойс, упаковочный лист и сертификат по PO-2231 до ___'],
    ['Please confirm, Mr. Li, the colour of PO-2231', 'Please confirm, Mr. Li, the colour of PO-2231 by ___'],
    ['Пришлите фото новой упаковки PO-2231, клиент ждёт', 'Пришлите фото новой упаковки PO-2231 до ___, клиент ждёт'],
    ['Пришлите фото PO-2231, спасибо', 'Пришлите фото PO-2231 до ___, спасибо'],
    ['Проверьте этикетку PO-2231, если неверно, перепечатайте', 'Проверьте этикетку PO-2231 до ___, если неверно, перепечатайте'],
    ['Please replace the pump, model QB-60, in PO-2231', 'Please replace the pump by ___, model QB-60, in PO-2231'],
    ['Please wait for our call and send the samples of PO-2231', 'Please wait for our call and send the samples of PO-2231 by ___'],
    ['Посмотрите фото и замените крышки PO-2231', 'Посмотрите фото и замените крышки PO-2231 до ___'],
    ['Напишите Ли, чтобы он проверил сварку PO-2231.', 'Напишите Ли, чтобы он проверил сварку PO-2231 до ___.'],
    ['Напишите Ли, пусть проверит сварку PO-2231.', 'Напишите Ли, пусть проверит сварку PO-2231 до ___.'],
    ['告诉李工检查PO-2231的焊缝', '告诉李工___前检查PO-2231的焊缝'],
    ['Please arrange the goods of PO-2231 to be checked.', 'Please arrange the goods of PO-2231 to be checked no later than ___.'],
    ['Please send me the thing we discussed, PO-2231', 'Please send me the thing we discussed by ___, PO-2231'],
    ['Please pack 6 dozen per carton, order GL-71.', 'Please pack 6 dozen per carton, order GL-71, by ___.'],
    ['Упакуйте по 10 штук в пакет, заказ GL-71', 'Упакуйте по 10 штук в пакет, заказ GL-71, до ___'],
    ['PO-2231按CIP重新核个价', 'PO-2231___前按CIP重新核个价'],
    ['PO-2231再加200套', 'PO-2231___前再加200套'],
    ['麻烦您把装箱单发一下，PO-2231', '麻烦您___前把装箱单发一下，PO-2231'],
    ['Пришлите фото PO-2231 до ___', undefined],
    ['Please send it by ___, PO-2231', undefined],
    ['请___前发PO-2231的照片', undefined],
  ],
  'vague-quantity': [
    ['2000个左右，PO-8166', '2000 ± ___个，PO-8166'],
    ['50 or so boxes please, PO-1', '50 ± ___ boxes please, PO-1'],
    ['大概2000个左右，PO-8166，请8月8日前报美元价', '2000 ± ___个，PO-8166，请8月8日前报美元价'],
  ],
  'vague-time': [
    ['СРОЧНО! Пришлите PI по PO-2231.', 'Нужно до ___! Пришлите PI по PO-2231.'],
    ['急！PO-2231的提单放给我', '请在___前处理！PO-2231的提单放给我'],
    ['急急急！！PO-2231的提单8月6日前放给我', undefined],
    ['Срочно пришлите фото PO-2231', 'До ___ пришлите фото PO-2231'],
    ['Пришлите фото PO-2231 как можно скорее', 'Пришлите фото PO-2231 до ___'],
    ['Urgently send photos of PO-2231', 'By ___ send photos of PO-2231'],
    ['The batch B-0877 was checked, we will inform you later.', 'The batch B-0877 was checked, we will inform you by ___.'],
    ["Please don't delay, PO-2231.", "Please don't delay (by ___), PO-2231."],
    ['麻烦加快PO-2231的生产', '麻烦___前加快PO-2231的生产'],
    ['Please speed up the shipment of PO-2231.', 'Please speed up the shipment of PO-2231 by ___.'],
    ['Пожалуйста, поторопитесь с отгрузкой PO-2231.', 'Пожалуйста, поторопитесь с отгрузкой PO-2231 до ___.'],
    ['Маркировку PO-2231 исправим, как только получится.', 'Маркировку PO-2231 исправим до ___.'],
    ['Please send PO-2231 photos ASAP', 'Please send PO-2231 photos by ___'],
  ],
  'one-idea': [
    ['PO-8253把价格降一点，顺便寄两个样，再查下船期，8月10日前回', '8月10日前回：\n1. PO-8253把价格降一点\n2. 寄两个样\n3. 查下船期'],
    ['Посчитайте цену на 700 шт, а ещё отправьте образец и узнайте про сертификат ЕАС, арт. KR-88, срок 14 августа 2026', 'По арт. KR-88, срок 14 августа 2026:\n1. Посчитайте цену на 700 шт\n2. Отправьте образец\n3. Узнайте про сертификат ЕАС'],
    ['Please quote 700 pcs, send a sample and check the certificate, item KR-88, deadline 14 August 2026', 'For item KR-88, deadline 14 August 2026:\n1. Please quote 700 pcs\n2. Send a sample\n3. Check the certificate'],
    ['Срок поджимает, поэтому пришлите расчёт, поменяйте цвет крышки и узнайте про фрахт до 12 августа 2026 года.', 'Срок поджимает, поэтому до 12 августа 2026 года:\n1. Пришлите расчёт\n2. Поменяйте цвет крышки\n3. Узнайте про фрахт'],
    ['Пришлите расчёт до 5 августа 2026, поменяйте цвет крышки, узнайте про фрахт, всё', '1. Пришлите расчёт до 5 августа 2026\n2. Поменяйте цвет крышки\n3. Узнайте про фрахт'],
    ['Could you please check the price, send the samples and change the marking to Russian by 5 August 2026?', 'Please, by 5 August 2026:\n1. Check the price\n2. Send the samples\n3. Change the marking to Russian'],
    ['Hi Chen, could you please check the price, send the samples and change the marking to Russian?', 'Hi Chen, please:\n1. Check the price\n2. Send the samples\n3. Change the marking to Russian'],
    ['Could you send the quote, change the lid colour and ask about freight?', 'Please:\n1. Send the quote\n2. Change the lid colour\n3. Ask about freight'],
    ['Hi Chen, can you check the price, could you also send the samples and change the marking to Russian?', 'Hi Chen, please:\n1. Check the price\n2. Send the samples\n3. Change the marking to Russian'],
    ['We need you to send the quote, change the lid colour, and ask about freight by 5 August 2026.', 'By 5 August 2026 we need you to:\n1. Send the quote\n2. Change the lid colour\n3. Ask about freight'],
    ['Коллеги, не могли бы вы прислать прайс, поменять цвет крышки и узнать про фрахт?', 'Коллеги, прошу:\n1. Прислать прайс\n2. Поменять цвет крышки\n3. Узнать про фрахт'],
    ['По PO-3101 прошу вас выслать сертификат, изменить логотип и посчитать фрахт до 30 июля 2026.', 'По PO-3101 прошу вас до 30 июля 2026:\n1. Выслать сертификат\n2. Изменить логотип\n3. Посчитать фрахт'],
    ['Прошу вас, Ли, пришлите прайс, поменяйте цвет крышки и узнайте про фрахт.', 'Прошу вас, Ли:\n1. Пришлите прайс\n2. Поменяйте цвет крышки\n3. Узнайте про фрахт'],
    ['能不能报个价，盖子颜色换一下，再问问运费？', '请：\n1. 报个价\n2. 盖子颜色换一下\n3. 问问运费'],
    ['性能测试报告发一下，再报个价，PO-2310，8月5日前', 'PO-2310，8月5日前：\n1. 性能测试报告发一下\n2. 报个价'],
    ['Прошу вас до 30 июля 2026 прислать образцы, исправить инструкцию и забронировать инспекцию по PO-12.', 'Прошу вас до 30 июля 2026:\n1. Прислать образцы\n2. Исправить инструкцию\n3. Забронировать инспекцию по PO-12'],
    ['I would really appreciate it if you could possibly send the certificate, change the lid colour and book the inspection by 5 August 2026.', 'Please, by 5 August 2026:\n1. Send the certificate\n2. Change the lid colour and book the inspection'],
    ['I was wondering if you could send the quote, change the lid colour and book the inspection of PO-1', 'Please:\n1. Send the quote\n2. Change the lid colour and book the inspection of PO-1'],
    ['Hello! Could you send the quote, change the logo and book the inspection of PO-1? Thank you.', 'Hello!\nPlease:\n1. Send the quote\n2. Change the logo\n3. Book the inspection of PO-1\nThank you.'],
    ['核一下箱数顺便问问发票怎么少一页还有照片重拍一下', '1. 核一下箱数\n2. 问问发票怎么少一页\n3. 照片重拍一下'],
    ['PO-2310麻烦确认价格，8月12日前用DHL寄给我们样品', 'PO-2310：\n1. 麻烦确认价格\n2. 8月12日前用DHL寄给我们样品'],
    ['До 30 июля 2026 пришлите прайс, сделайте фото образца и уточните адрес склада, PO-4102.', 'До 30 июля 2026 по PO-4102:\n1. Пришлите прайс\n2. Сделайте фото образца\n3. Уточните адрес склада'],
    ['8月5日前报个价，盖子颜色换一下，再问问运费', '1. 8月5日前报个价\n2. 盖子颜色换一下\n3. 问问运费'],
    ['Вышлите инвойс, поменяйте цвет крышки и узнайте про фрахт, всё по заказу PO-12 до 5 августа', 'По заказу PO-12 до 5 августа:\n1. Вышлите инвойс\n2. Поменяйте цвет крышки\n3. Узнайте про фрахт'],
    ['Посчитайте доставку до Омска, опустите логотип и скажите, кто ведёт заказ, ждём до 4 августа 2026', 'Ждём до 4 августа 2026:\n1. Посчитайте доставку до Омска\n2. Опустите логотип\n3. Скажите, кто ведёт заказ'],
    ['Пришлите расчёт по PO-11, поменяйте цвет крышки и узнайте про фрахт, заказ PO-12', '1. Пришлите расчёт по PO-11\n2. Поменяйте цвет крышки\n3. Узнайте про фрахт, заказ PO-12'],
    ['Вышлите сертификат, замените ленту, и также узнайте про фрахт до 5 августа', 'До 5 августа:\n1. Вышлите сертификат\n2. Замените ленту\n3. Узнайте про фрахт'],
    ['Mr. Liu, move the handle lower, tell us the port charges and return the signed NDA, all for PO-12, by 5 August', 'Mr. Liu, for PO-12 by 5 August:\n1. Move the handle lower\n2. Tell us the port charges\n3. Return the signed NDA'],
    ['Send the quote, change the lid colour, book the vessel – all by 5 August for PO-12.', 'For PO-12 by 5 August:\n1. Send the quote\n2. Change the lid colour\n3. Book the vessel'],
    ['Please send the photos of PO-12, and by the way change the label, and also book the vessel by 5 August.', 'By 5 August:\n1. Please send the photos of PO-12\n2. Change the label\n3. Book the vessel'],
    ['Send the invoice, replace the cartons and confirm the vessel, all for PO-12 and PO-13 by 5 August 2026.', 'For PO-12 and PO-13 by 5 August 2026:\n1. Send the invoice\n2. Replace the cartons\n3. Confirm the vessel'],
    ['Could you tell us what the price is, when you can ship and who pays the freight for PO-12?', 'Please tell us:\n1. What the price is\n2. When you can ship\n3. Who pays the freight for PO-12'],
    ['Пришлите расчёт, поменяйте цвет крышки и узнайте про фрахт, партия B-1003, до 5 августа', 'По партии B-1003 до 5 августа:\n1. Пришлите расчёт\n2. Поменяйте цвет крышки\n3. Узнайте про фрахт'],
    ['What is the price of the lid, how many fit in a carton and when can you ship PO-12?', '1. What is the price of the lid?\n2. How many fit in a carton?\n3. When can you ship PO-12?'],
    ['PO-2310麻烦确认价格，寄样品，改一下箱唛，8月12日前', 'PO-2310，8月12日前：\n1. 麻烦确认价格\n2. 寄样品\n3. 改一下箱唛'],
    ['报价发一下，另外把标签改成黑色，还有合同盖章，都是PO-12的，8月5日前', 'PO-12，8月5日前：\n1. 报价发一下\n2. 把标签改成黑色\n3. 合同盖章'],
    ['样品周五寄出，另外报个价，还有盖子颜色换一下，PO-12，8月5日前', '样品周五寄出。\nPO-12，8月5日前：\n1. 报个价\n2. 盖子颜色换一下'],
    ['PO-3870改下地址，再问问保险怎么买，顺便报个木箱价，8月19日前', '8月19日前：\n1. PO-3870改下地址\n2. 问问保险怎么买\n3. 报个木箱价'],
    ['PO-12的价格是多少，另外能不能换黑色盖子，还有谁负责验货？', '1. PO-12的价格是多少？\n2. 能不能换黑色盖子？\n3. 谁负责验货？'],
  ],
  'owner-missing': [
    ['Надо проверить пресс-формы по PO-2255 до 1 августа 2026', '___, проверьте, пожалуйста, пресс-формы по PO-2255 до 1 августа 2026'],
    ['Нужно проверить пресс-форму PO-2255 и прислать отчёт до 30 июля 2026.', '___, вам нужно проверить пресс-форму PO-2255 и прислать отчёт до 30 июля 2026.'],
    ['Надо проверить, что PO-2255 готов, до 1 августа 2026', '___, проверьте, пожалуйста, что PO-2255 готов, до 1 августа 2026'],
    ['По PO-2255 надо проверить пресс-формы до 1 августа 2026', '___, по PO-2255 проверьте, пожалуйста, пресс-формы до 1 августа 2026'],
    ['Надо перемерить отверстия на PO-8282 до 17 августа 2026', 'Прошу ___ перемерить отверстия на PO-8282 до 17 августа 2026'],
    ['По PO-3310 необходимо переклеить этикетки до 3 августа 2026.', '___, по PO-3310 вам необходимо переклеить этикетки до 3 августа 2026.'],
    ['Не мешало бы пересчитать коробки PO-3101 до 30 июля 2026', '___, вам не мешало бы пересчитать коробки PO-3101 до 30 июля 2026'],
    ['Нужна проверка швов PO-3101 до 30 июля 2026.', 'Нужна проверка швов PO-3101 до 30 июля 2026 (ответственный: ___).'],
    ['Пусть кто-нибудь проверит PO-2231 до 1 августа 2026', 'Пусть ___ проверит PO-2231 до 1 августа 2026'],
    ['Someone should call the forwarder about PO-2231', '___ should call the forwarder about PO-2231'],
    ['It is necessary to check PO-2231', '___, please check PO-2231'],
    ['For PO-2231 it is necessary to replace the gaskets by 20 August 2026.', 'For PO-2231 ___ needs to replace the gaskets by 20 August 2026.'],
    ['The mould of PO-2231 needs polishing before 4 August 2026', 'The mould of PO-2231 needs polishing (in charge: ___) before 4 August 2026'],
    ['PO-2231尺寸得有人给货代打个电话', 'PO-2231尺寸得___给货代打个电话'],
    ['PO-2255的模具8月1日前需要检查一下', 'PO-2255的模具8月1日前请___检查一下'],
    ['PO-2255最好8月1日前派人去看', 'PO-2255最好8月1日前派___去看'],
    ['PO-2231有没有人能帮忙看一下', 'PO-2231请___帮忙看一下'],
  ],
  'passive-agent': [
    ['Образцы по PO-2231 будут отправлены курьером', 'Образцы по PO-2231 отправит ___ курьером'],
    ['Брак по PO-2231 будет исправлен 10 августа 2026.', 'Брак по PO-2231 исправит ___ 10 августа 2026.'],
    ['Повторная проверка B-0877 будет проведена до 10 августа 2026.', 'Повторную проверку B-0877 проведёт ___ до 10 августа 2026.'],
    ['Вся новая партия PO-2231 будет проверена до 10 августа 2026.', 'Всю новую партию PO-2231 проверит ___ до 10 августа 2026.'],
    ['По PO-2231 пресс-форма будет отремонтирована до 10 августа 2026', 'По PO-2231 пресс-форму отремонтирует ___ до 10 августа 2026'],
    ['К 10 августа 2026 вам будет выслана накладная по PO-2231', 'К 10 августа 2026 вам ___ вышлет накладную по PO-2231'],
    ['Сталь PO-2231 будет проверена до 10 августа 2026', 'Сталь PO-2231 проверит ___ до 10 августа 2026'],
    ['Половина партии PO-2231 будет отгружена 10 августа 2026', 'Половину партии PO-2231 отгрузит ___ 10 августа 2026'],
    ['PO-2231 будет заменена до 10 августа 2026', 'PO-2231 ___ заменит до 10 августа 2026'],
    ['Партия PO-2231 не будет отгружена до 10 августа 2026', 'Партию PO-2231 не отгрузит ___ до 10 августа 2026'],
    ['Образец PO-2231 будет упакован и отправлен 10 августа 2026', 'Образец PO-2231 упакует и отправит ___ 10 августа 2026'],
    ['Для клиента накладная PO-2231 будет подготовлена 10 августа 2026', 'Для клиента накладная PO-2231 будет подготовлена (ответственный: ___) 10 августа 2026'],
    ['Упаковка и маркировка PO-2231 будут исправлены до 10 августа 2026', 'Упаковка и маркировка PO-2231 будут исправлены (ответственный: ___) до 10 августа 2026'],
    ['К 10 августа 2026 будут высланы накладная и новая декларация по PO-2231', 'К 10 августа 2026 будут высланы (ответственный: ___) накладная и новая декларация по PO-2231'],
    ['Коробки и этикетка PO-2231 не будут исправлены до 10 августа 2026', 'Коробки и этикетка PO-2231 не будут исправлены (ответственный: ___) до 10 августа 2026'],
    ['Устройства и коробка PO-2231 будут исправлены до 10 августа 2026', 'Устройства и коробка PO-2231 будут исправлены (ответственный: ___) до 10 августа 2026'],
    ['Этикетка, крышка и коробка PO-2231 будут заменены до 10 августа 2026', 'Этикетка, крышка и коробка PO-2231 будут заменены (ответственный: ___) до 10 августа 2026'],
    ['Коробки PO-2231 будут отправлены завтра', 'Коробки PO-2231 отправит ___ завтра'],
    ['Коробки PO-2231 будут проверены до 10 августа 2026', 'Коробки PO-2231 проверит ___ до 10 августа 2026'],
    ['Детали по PO-3101 заменят до 30 июля 2026.', 'Детали по PO-3101 заменит ___ до 30 июля 2026.'],
    ['The samples of PO-2231 will be sent by courier', '___ will send the samples of PO-2231 by courier'],
    ['PO-2231 will be sent by courier', '___ will send PO-2231 by courier'],
    ['If the samples of PO-2231 will be sent by courier, tell us by 4 August 2026', 'If the samples of PO-2231 will be sent (in charge: ___) by courier, tell us by 4 August 2026'],
    ['The refund for PO-2231 is going to be processed on 4 August 2026.', '___ is going to process the refund for PO-2231 on 4 August 2026.'],
    ['Damaged goods of PO-2231 will be returned at our cost', '___ will return damaged goods of PO-2231 at our cost'],
    ['The advance for PO-2231 is to be returned by 15 October 2026', '___ is to return the advance for PO-2231 by 15 October 2026'],
    ['The dents of PO-2231 will be looked into shortly', 'The dents of PO-2231 will be looked into by ___ shortly'],
    ['Трещины на дне горшков из PO-2231 будут устранены до 10 августа 2026.', 'Трещины на дне горшков из PO-2231 устранит ___ до 10 августа 2026.'],
    ['Партия PO-2231 должна быть пересортирована до 10 августа 2026', 'Партия PO-2231 должна быть пересортирована (ответственный: ___) до 10 августа 2026'],
    ['The rejected batch B-5512 has to be sorted by 8 August 2026.', '___ has to sort the rejected batch B-5512 by 8 August 2026.'],
    ['Revision C of the drawing of PO-2231 will be issued on 5 August 2026', 'Revision C of the drawing of PO-2231 will be issued (in charge: ___) on 5 August 2026'],
    ['Revision C of the bracket drawing will be issued on 5 August 2026', '___ will issue revision C of the bracket drawing on 5 August 2026'],
    ['Payment for PO-2231 will be wired in August', 'Payment for PO-2231 will be wired by ___ in August'],
    ['A new inspection of PO-2231 will be arranged on 5 August 2026', '___ will arrange a new inspection of PO-2231 on 5 August 2026'],
    ['对B-0877会进行检验，8月3日前', 'B-0877由___检验，8月3日前'],
    ['PO-2231将进行全面检验，8月3日', 'PO-2231由___进行全面检验，8月3日'],
    ['PO-2231少的螺丝会在8月12日前得到补发。', 'PO-2231少的螺丝在8月12日前由___补发。'],
    ['PO-2231的问题会被解决，8月3日回复。', 'PO-2231的问题由___解决，8月3日回复。'],
    ['PO-2231的次品8月3日前会得到处理。', 'PO-2231的次品8月3日前由___处理。'],
    ['PO-2231的模具正在维修中，8月3日完成', 'PO-2231的模具正在维修中（负责人：___），8月3日完成'],
  ],
  'weekday-mismatch': [
    ['Ждём отгрузку в пятницу 30 июля 2026, PO-2231', 'Ждём отгрузку 2026-07-30 (чт), PO-2231'],
    ['Встреча по PO-2231 в четверг 29 июля 2026 в 10:00 по Пекину', 'Встреча по PO-2231 2026-07-29 (ср) в 10:00 по Пекину'],
    ['Встреча по PO-2231 в 10:00 в четверг 29 июля 2026', 'Встреча по PO-2231 в 10:00 2026-07-29 (ср)'],
    ['Meeting about PO-2231 on Friday 30 July 2026 at 3 pm', 'Meeting about PO-2231 on 2026-07-30 (Thu) at 3 pm'],
    ['PO-2231，2026年8月5日（周一）下午3点验货', 'PO-2231，2026-08-05（周三）下午3点验货'],
  ],
  'unclear-reference': [
    ['Это надо исправить до 30 июля 2026', '___ надо исправить до 30 июля 2026'],
    ['Что там с этим?', 'Что там с ___?'],
    ['Сделайте так же, как обсуждали, PO-2231, до 5 августа 2026', 'Сделайте так же, как ___, PO-2231, до 5 августа 2026'],
    ['Did they accept it?', 'Did ___ accept it?'],
    ['Is it ready?', 'Is ___ ready?'],
  ],
  'shouting': [
    ['ПРИШЛИТЕ ФОТО ПАЛЛЕТ ПО PO-2240 ДО 30 ИЮЛЯ 2026', 'Пришлите фото паллет по PO-2240 до 30 июля 2026'],
    ['СРОЧНО ПРИШЛИТЕ ТРЕК-НОМЕР ПО PO-2240 ДО 30 ИЮЛЯ 2026', 'Срочно пришлите трек-номер по PO-2240 до 30 июля 2026'],
    ['ГДЕ ТРЕК-НОМЕР ПО PO-2240, ОТВЕТЬТЕ СЕГОДНЯ', 'Где трек-номер по PO-2240, ответьте сегодня'],
    ['PLEASE CHECK USB-C CABLE AND X-RAY REPORT OF KT-118', 'Please check USB-C cable and x-ray report of KT-118'],
    ['FOB NINGBO, PO-2240: PLEASE SEND THE PHOTOS NOW', 'FOB NINGBO, PO-2240: please send the photos now'],
    ['PLEASE SEND PHOTOS OF THE PALLETS FOR PO-2240 BY 30 JULY 2026, FOB Ningbo', 'Please send photos of the pallets for PO-2240 by 30 July 2026, FOB Ningbo'],
  ],
  'incoterm-place': [
    ['EXW和DAP各报一个价，PO-7144，7月31日前', 'EXW ___和DAP ___各报一个价，PO-7144，7月31日前'],
    ['Quote FOB and CIF for PO-2310', 'Quote FOB ___ and CIF ___ for PO-2310'],
    ['Quote FOB Ningbo and CIF for PO-2310', 'Quote FOB Ningbo and CIF ___ for PO-2310'],
    ['Quote FOB ___ and CIF for PO-2310', 'Quote FOB ___ and CIF ___ for PO-2310'],
    ['Quote FOB ___ and CIF ___ for PO-2310', undefined],
  ],
  'emoji-risky': [
    ['谢谢[微笑][再见]', '谢谢[再见]'],
    ['知道了🙂单价3.2美元', '知道了，单价3.2美元'],
    ['Понял 🙂 цена 3,2 USD', 'Понял, цена 3,2 USD'],
    ['Thanks🙂Please send the PI of PO-2231', 'Thanks. Please send the PI of PO-2231'],
    ['Thanks 🙂, PO-2231 is paid', 'Thanks, PO-2231 is paid'],
  ],
  'ref-missing': [
    ['Когда будет отгрузка?', 'Когда будет отгрузка по заказу ___?'],
    ['Наши кружки уже готовы?', 'Наши кружки по заказу ___ уже готовы?'],
    ['Где заказ?', 'Где заказ № ___?'],
    ['В счёте ошибка, исправьте до 30 июля 2026', 'В счёте № ___ ошибка, исправьте до 30 июля 2026'],
    ['Where are the goods?', 'Where are the goods of order ___?'],
    ['Where is our parcel?', 'Where is our parcel for order ___?'],
    ['The batch is late.', 'Batch no. ___ is late.'],
    ['Please send me invoice copy by 5 August 2026', 'Please send me a copy of invoice no. ___ by 5 August 2026'],
    ['The invoice total is wrong, please correct it by 5 August 2026.', 'The total of invoice no. ___ is wrong, please correct it by 5 August 2026.'],
    ['我们的货什么时候发？', '我们订单___的货什么时候发？'],
    ['货到了三天，全是二等品', '订单___的货到了三天，全是二等品'],
    ['上次那批货有味道，客户要退', '上次那批货（订单___）有味道，客户要退'],
    ['发票金额不对，请7月30日前改。', '发票（号码___）金额不对，请7月30日前改。'],
    ['那个单什么时候能好', '那个单（单号___）什么时候能好'],
    ['订单什么时候好', '订单___什么时候好'],
  ],
}

describe.each(Object.entries(table))('mends of %s', (rule, rows) => {
  it.each(rows)('%s', (text, first) => {
    expect(mended(rule, text)[0]).toBe(first)
  })
})

it.each([
  ['Где груз? Ждём.', 'Где груз по заказу PO-12? Ждём.'],
  ['Where is the order?', 'Where is order PO-12?'],
  ['Please send the invoice by 5 August 2026.', 'Please send the invoice for order PO-12 by 5 August 2026.'],
  ['The batch is late.', 'Batch B-3 is late.'],
  ['发票金额不对，请7月30日前改。', '发票（订单PO-12）金额不对，请7月30日前改。'],
])('takes the number of an order for what has none offered: %s', (text, expected) => {
  const { findings } = analyze(text, { ...base, thread: { orders: ['PO-12'], batches: ['B-3'] } })
  expect(findings.filter(({ rule }) => rule === 'ref-missing').map(({ fixes: [fix] }) => fix && applyFix(text, fix))).toEqual([expected])
})

it('puts a handshake only where the author agrees', () => {
  expect(mended('emoji-risky', 'Agreed 🙂 PO-2231 starts on 3 August 2026')).toContain('Agreed 🤝 PO-2231 starts on 3 August 2026')
  expect(mended('emoji-risky', 'PO-2231的价格我再想想[旺柴]')).toEqual(['PO-2231的价格我再想想'])
})

it('takes each of two risky signs away by itself', () => {
  expect(mended('emoji-risky', '谢谢[微笑][再见]')).toContain('谢谢[微笑]')
})

it.each(['Где PO-2231???', 'PO-2231请7月27日前回复！！！'])('says what it puts for too many marks: %s', (text) => {
  const fix = analyze(text, base).findings.find(({ rule }) => rule === 'shouting')?.fixes[0]
  expect(fillText(mendLabels.replace.en, fix?.params)).toBe(`Replace: ${text.slice(-1)}`)
})

describe('the blank of a deadline', () => {
  it.each([
    ['Вышлите образцы PO-2231 на адрес: Москва, ул. Ленина, 5', 'Вышлите образцы PO-2231 до ___ на адрес: Москва, ул. Ленина, 5'],
    ['Пришлите фото PO-2231, пожалуйста 🙏', 'Пришлите фото PO-2231 до ___, пожалуйста 🙏'],
    ['Send the samples of PO-2231 to this address: 12 Baker Street, London', 'Send the samples of PO-2231 by ___ to this address: 12 Baker Street, London'],
    ['Please send the photos of PO-2231 🙏', 'Please send the photos of PO-2231 by ___ 🙏'],
  ])('stands behind what is asked for, not behind an address or a sign: %s', (text, expected) => expect(mended('deadline-missing', text)).toEqual([expected]))
})
