"""Which letters beyond ASCII a language writes, and how readily: the numbers are rough shares in names, not statistics."""

from collections.abc import Mapping


def _weights(**groups: str) -> Mapping[str, float]:
    """`often`, `some`, `rare`: letters in small."""
    worth = {"often": 1.0, "some": 0.8, "rare": 0.4}
    return {letter: worth[how] for how, letters in groups.items() for letter in letters}


GERMAN = _weights(often="äöüß")
CENTRAL = (
    GERMAN,
    _weights(often="łąęóśżćń", some="ź"),
    _weights(often="áíčřšž", some="éýěů", rare="úňťďó"),
    _weights(often="áíčšžľ", some="éýôň", rare="úäďťĺŕó"),
    _weights(often="áéöó", some="őüíű", rare="ú"),
    _weights(often="ćčšžđ"),
    _weights(often="ăâîşţ"),
)
WESTERN = (
    GERMAN,
    _weights(often="éèç", some="êëïôâîà", rare="ûùœæÿ"),
    _weights(often="éíóñá", some="ú", rare="ü"),
    _weights(often="ãçáéõ", some="âêíóô", rare="úà"),
    _weights(often="àèòùì", some="é"),
    _weights(often="åäöøæ", some="é"),
    _weights(often="ëïé", some="ö"),
    _weights(often="áíóþðöæ", some="éúý"),
)
RUSSIAN = _weights(often="оеаинтсрвлкмдпу", some="яыьгзбчйхжшю", rare="цщэфъё")
CYRILLIC = (
    RUSSIAN,
    _weights(often="оаинтсрвлкмдпуеі", some="яьгзбчйхжшюї", rare="цщфєґ"),
    _weights(often="оеаинтсрвлкмдпуі", some="яыьгзбчйхжшюў", rare="цэфё"),
    _weights(often="оеаинтсрвлкмдпуј", some="гзбчхжшћђљњџ", rare="цф"),
)
