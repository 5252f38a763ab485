/**
 * What WeChat and QQ write for their own stickers when a message becomes text: labels in brackets (Simplified,
 * Traditional, and English clients), the old wire codes, and the `/name` codes of the web client. Public source: the
 * emoji table inside mp.weixin.qq.com article pages, and labels seen in clients up to 2025.
 */
export const hanLabels = [
  '一言難盡|乒乓|乱舞|亂舞|亲亲|便便|偷笑|傲慢|再見|再见|冷汗|凋谢|刀|加油|加油加油|加油！|勝利|勾引|发|发呆|发怒|发抖|可怜|可憐|右哼哼|右太极|右太極|叹气|吃瓜|吃西瓜|合十|吐|吐舌|吓|吼嘿|',
  '呲牙|咒罵|咒骂|咖啡|哇|哈欠|啤酒|嘆息|嘘|嘴唇|嘿哈|噓|噴火|嚇|回头|回頭|囧|困|坏笑|壞笑|大哭|大笑|天啊|太阳|太陽|失敬失敬|失望|奋斗|奮鬥|奸笑|好的|委屈|害羞|小狗|小雞|尴尬|尷尬|崩潰|',
  '左哼哼|左太极|左太極|差劲|差勁|庆祝|弱|強|强|强壮|得意|微笑|心碎|快哭了|怄火|恐惧|恐懼|悠閑|悠闲|惊恐|惊讶|愉快|愛你|愛心|愛情|慶祝|憨笑|打脸|打臉|抓狂|投降|抠鼻|抱拳|拥抱|拳头|拳頭|捂脸|',
  '掩面|握手|摳鼻|撇嘴|擁抱|擦汗|敲打|无语|旺柴|晕|暈|月亮|机智|枯萎|機智|歐耶|汗|流汗|流泪|流淚|激动|激動|炸弹|炸彈|烟花|無語|煙花|爆竹|爱你|爱心|爱情|猪头|献吻|獻吻|玫瑰|瓢虫|生病|甲蟲|',
  '疑問|疑问|疯了|瘋了|發|發呆|發怒|發抖|白眼|皱眉|皺眉|睡|破涕为笑|破涕為笑|磕头|磕頭|礼物|社会社会|福|禮物|笑脸|笑臉|篮球|籃球|糗大了|累|红包|羞辱|翻白眼|耶|胜利|脸红|臉紅|色|苦涩|茶|菜刀|',
  '蛋糕|蜡烛|蠟燭|衰|裂开|西瓜|親親|調皮|讓我看看|让我看看|调皮|豬頭|足球|跳繩|跳绳|跳跳|轉圈|转圈|鄙視|鄙视|酷|閃電|閉嘴|闪电|闭嘴|阴险|陰險|难过|難受|難過|飛吻|飞吻|飯|饑餓|饥饿|饭|驚恐|',
  '驚訝|骷髅|骷髏頭|鬼魂|鸡|鼓掌',
].join('')

export const latinLabels = [
  '666|Aaagh!|Angry|Awesome|Awkward|BadLuck|Bah！L|Bah！R|Basketball|Beckon|Beer|Blessing|Blowkiss|Blush|Bomb|Boring|',
  'Broken|BrokenHeart|Bye|Cake|Candle|Chick|Chuckle|Clap|Cleaver|Coffee|Commando|Concerned|CoolGuy|Cry|Dagger|',
  'Determined|DigNose|Dizzy|Doge|Doubt|Dramatic|Drool|Drowsy|Duh|Emm|Facepalm|Fight|Firecracker|Fireworks|Fist|',
  'Flushed|Frown|Gift|GoForIt|Grimace|Grin|Hammer|Happy|Heart|Hey|Hooray|Hug|Hungry|Hurt|InLove|Joyful|JumpRope|',
  'KeepFighting|Kiss|Kotow|Ladybug|Laugh|Let Down|LetDown|LetMeSee|Lightning|Lip|Lips|Loafer|Lol|Lookdown|Love|',
  'Meditate|Melon|Moon|Moue|MyBad|NO|No|NoProb|NosePick|Nuh-uh|OK|OMG|Onlooker|Packet|Panic|Party|Peace|Pig|',
  'PingPong|Pinky|Pleased|Pooh-pooh|Poop|Puke|Puling|Pup|Relief|Respect|Rice|Rich|RockOn|Rose|Ruthless|Salute|',
  'Scold|Scowl|Scream|Shake|Shame|Shhh|Shocked|Shrunken|Shutup|Shy|Sick|Sigh|Silent|Skull|Sleep|Slight|Sly|Smart|',
  'Smile|Smirk|Smooch|Smug|Sob|Soccer|Speechless|Strive|Strong|Sun|Surprise|Surrender|Sweat|Sweats|TaiChi L|',
  'TaiChi R|Tea|TearingUp|Tension|Terror|Thumbs Up|ThumbsDown|ThumbsUp|Toasted|Tongue|Tormented|Tremble|Trick|',
  'Twirl|Victory|Waddle|Watermelon|Wave|Weak|Whimper|Wilt|Worship|Wow|Wrath|Wronged|Yawn|Yeah!',
].join('')

/** Written after a slash: `/微笑`. */
export const slashNames = [
  'NO|OK|乒乓|亲亲|便便|偷笑|傲慢|再见|冷汗|凋谢|刀|勾引|发呆|发怒|发抖|可怜|可爱|右哼哼|右太极|吐|吓|呲牙|咒骂|咖啡|哈欠|啤酒|嘘|回头|困|坏笑|大兵|大哭|太阳|奋斗|委屈|害羞|尴尬|左哼哼|',
  '左太极|差劲|弱|强|得意|微笑|心碎|快哭了|怄火|惊恐|惊讶|憨笑|抓狂|折磨|抠鼻|抱拳|拥抱|拳头|挥手|握手|撇嘴|擦汗|敲打|晕|月亮|流汗|流泪|激动|炸弹|爱你|爱心|爱情|猪头|献吻|玫瑰|瓢虫|疑问|',
  '白眼|睡|磕头|示爱|礼物|篮球|糗大了|胜利|色|菜刀|蛋糕|街舞|衰|西瓜|调皮|足球|跳绳|跳跳|转圈|鄙视|酷|闪电|闭嘴|阴险|难过|飞吻|饥饿|饭|骷髅|鼓掌',
].join('')

/** Separated by a space; none holds one. */
export const wireCodes = [
  "/:!!! /:#-0 /:&-( /:&> /:,@! /:,@-D /:,@@ /:,@P /:,@f /:,@o /:,@x /:--b /:8* /:8-) /::! /::$ /::'( /::'| /::( ",
  '/::) /::* /::+ /::,@ /::-O /::-S /::-| /::8 /::< /::> /::@ /::B /::D /::L /::O /::P /::Q /::T /::X /::Z /::d ',
  '/::g /::| /::~ /:<& /:<@ /:<L> /:<O> /:<W> /:>-| /:? /:@) /:@> /:@@ /:@x /:B-) /:P-( /:X-) /:bad /:basketb ',
  '/:beer /:bome /:break /:bye /:cake /:circle /:coffee /:dig /:eat /:fade /:footb /:gift /:handclap /:heart ',
  '/:hiphot /:hug /:jj /:jump /:kiss /:kn /:kotow /:ladybug /:li /:love /:lvu /:moon /:no /:oY /:ok /:oo /:pd ',
  '/:pig /:rose /:shake /:share /:shit /:showlove /:skip /:strong /:sun /:turn /:v /:weak /:wipe /:xx /:|-)',
].join('')
