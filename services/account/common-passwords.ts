/*
 * Words that too many people take as a password, written down by hand. Each stands for its whole
 * family: with other case, with digits or signs before or after it, and with digits for letters
 * (p4ssw0rd). Sequences, repeats and keyboard rows are recognised by rule, not by list.
 */
const WORDS = `
password passwort passphrase passcode passw parola parole parol contrasena senha motdepasse wachtwoord lozinka haslo
salasana losenord adgangskode jelszo sifre mima kennwort kodeord passord
secret secrets topsecret geheim private confidential admin administrator adminadmin root superuser sysadmin system
user username guest guestguest test tester testing testtest demo sample example default changeme changeit changethis
change changemenow letmein letmeinnow openup opensesame opensaysme welcome welcomeback welcomehome hello hellohello
helloworld hallo bonjour hola ciao login loginlogin signin signon logon access enter master masterkey keymaster
temp temporary temppass newpass newpassword mypassword mypass yourpassword oldpassword thepassword userpassword
passpass pass passe passport pincode security secure server database backup internet computer laptop keyboard monitor
software hardware windows microsoft google facebook twitter instagram youtube netflix amazon apple iphone android
samsung nokia motorola linux ubuntu debian oracle cisco wordpress mysql postgres postgresql
iloveyou iloveu ilovehim iloveher loveyou loveme lover lovers love loveforever mylove truelove sweetheart sweetie
darling honey honeybunny baby babygirl babyboy babydoll princess prince queen king kingkong angel angels guardian
heaven hellfire devil demon dragon dragons dragonfly phoenix unicorn monster vampire zombie wizard witch magic
sunshine sunflower sunrise sunset summer summertime spring autumn winter january february march april june july
august september october november december monday tuesday wednesday thursday friday saturday sunday weekend
morning evening midnight moonlight starlight shadow rainbow thunder lightning storm hurricane tornado blizzard
football baseball basketball volleyball softball hockey soccer tennis golfer cricket rugby wrestling boxing
running swimming champion champions winner winners player gamer playboy manager captain soldier warrior warriors
hunter fighter ranger rangers raiders eagles falcons cowboys dolphins lakers bulls yankees arsenal chelsea
liverpool barcelona realmadrid juventus manchester everton celtic galatasaray fenerbahce
michael michelle jennifer jessica jordan joshua matthew andrew daniel anthony robert thomas charlie george william
richard jonathan nicholas christopher alexander alexandra benjamin samantha stephanie elizabeth natalie nicole
victoria veronica margaret patricia barbara caroline charlotte amanda ashley brandon justin austin dakota hannah
martin maverick mercedes ferrari porsche lamborghini corvette mustang harley yamaha suzuki kawasaki honda toyota
superman batman spiderman ironman starwars startrek skywalker darthvader pokemon pikachu mario luigi zelda minecraft
fortnite roblox warcraft starcraft counterstrike matrix trustno trustnoone whatever nothing something anything
everything forever freedom liberty justice america american england london newyork chicago boston dallas houston
texas california florida paris france berlin germany deutschland roma italia madrid espana moscow russia china
beijing tokyo japan canada australia india mumbai delhi pakistan mexico brasil africa europe
chocolate cookie cookies banana bananas orange oranges apples cherry strawberry peaches pumpkin cheese cheesecake
butter peanut coffee pepper ginger cinnamon hamburger pizza chicken sandwich sausage bubbles bubblegum sugar
candy flower flowers garden butterfly ladybug tigger tiger tigers lion lions panther jaguar leopard cheetah
elephant monkey monkeys gorilla panda turtle rabbit bunny kitty kitten hellokitty snoopy garfield mickey minnie
donald doggie puppy spider scorpion snake cobra shark whale penguin eagle falcon hawk wolf wolves bear bears
diamond crystal silver golden platinum emerald sapphire purple yellow green black white bluebird blackbird
blackcat redsox whitesox jesus jesuschrist christ christian blessed blessing faith grace mother father brother
sister family friend friends friendship grandma grandpa daddy mommy mamma papa children
fuckyou fuckoff asshole bullshit bitch pussy whatever bigdaddy biteme killer killkill hacker hacking hackme
cracker music guitar piano drummer metallica nirvana slipknot eminem rockstar rocknroll beatles elvis madonna
blink dance dancer dancing ballet college school student teacher university harvard soccermom
journalist journalism reporter editor editorial newsroom newsdesk newspaper magazine headline deadline press
factcheck factchecker factchecking factcheckers truth truthful verify verified claim claims source sources article
articles tickmark checker review reviewer viewer
trinity genesis corona covid pandemic lockdown vaccine bitcoin ethereum crypto blockchain money dollar dollars
million millionaire rich lucky luckyme luckyone happy happyday happiness smile smiley sexy sexygirl beautiful
pretty gorgeous handsome awesome perfect amazing fantastic wonderful excellent incredible
asdf asdfasdf asdfghjk asdfghjkl qwer qwerty qwertz azerty qwertyui qwertyuiop qwertzuiop azertyuiop zxcv zxcvbn
zxcvbnm yxcvbnm qazwsx qazwsxedc qweasd qweasdzxc wsxedc poiuyt poiuytrewq lkjhgf lkjhgfdsa mnbvcxz
`

/** Words of the list, in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
