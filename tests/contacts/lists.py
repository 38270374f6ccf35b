"""Lists of names as offices keep them, by language."""

POLISH = """Imię;Nazwisko;E-mail
Łukasz;Wiśniewski;lukasz@example.pl
Małgorzata;Dąbrowska;malgorzata@example.pl
Paweł;Kozłowski;pawel@example.pl
Żaneta;Gołębiowska;zaneta@example.pl
Jan;Nowak;jan@example.pl
"""
CZECH = """Jméno;Příjmení;E-mail
Jiří;Dvořák;jiri@example.cz
Tomáš;Novotný;tomas@example.cz
Lucie;Procházková;lucie@example.cz
Zdeněk;Růžička;zdenek@example.cz
"""
HUNGARIAN = """Név;E-mail
Kovács Gergő;gergo@example.hu
Szűcs Ernő;erno@example.hu
Németh Zoltán;zoltan@example.hu
"""
GERMAN = """Vorname;Nachname;E-Mail
Jürgen;Müller;mueller@example.de
Günther;Groß;gross@example.de
Käthe;Schäfer;kaethe@example.de
Björn;Köhler;bjoern@example.de
"""
FRENCH = """Prénom;Nom;Courriel
Hélène;Lefèvre;helene@example.fr
François;Bénard;francois@example.fr
Chloé;Gauthier;chloe@example.fr
Loïc;Le Goëff;loic@example.fr
Jérôme;Forêt;jerome@example.fr
"""
SPANISH = """Nombre;Apellidos;Correo
Íñigo;Muñoz;inigo@example.es
José;Fernández García;jose@example.es
Ángel;Núñez;angel@example.es
"""
NORDIC = """Namn;E-post
Åsa Sjöberg;asa@example.se
Søren Kjær;soren@example.dk
Jørgen Østergård;jorgen@example.no
"""
RUSSIAN = """Имя;Фамилия;Почта
Анна;Иванова;anna@example.ru
Пётр;Щербаков;petr@example.ru
Юлия;Жукова;julia@example.ru
Эльвира;Хабибуллина;elvira@example.ru
"""
UKRAINIAN = """Ім'я;Прізвище;Пошта
Олексій;Шевченко;oleksii@example.ua
Їжакевич;Ганна;hanna@example.ua
Євген;Ґонта;yevhen@example.ua
"""
