"""Documents that link what lies elsewhere on the machine: a picture, and where their kind knows such a thing, a text or a table."""

from io import BytesIO
from zipfile import ZipFile

MAGENTA = (255, 0, 255)
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(
    [f'xmlns:{name}="{_ODF}{name}:1.0"' for name in ("office", "text", "table", "style")]
    + [
        f'xmlns:draw="{_ODF}drawing:1.0" xmlns:svg="{_ODF}svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ]
)
_SCHEMAS = "http://schemas.openxmlformats.org"
_RELATIONS = f"{_SCHEMAS}/officeDocument/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'


def linking(kind: str, picture: str, text: str) -> bytes:
    """`picture`, `text`: where they lie, as an address or seen from the document."""
    match kind:
        case "odt":
            section = f'<text:section text:name="s">{_source("text:section-source", text)}<text:p/></text:section>'
            return _open_document(
                "text", f"<office:text>{_frame(picture)}{section}<text:p>Hello</text:p></office:text>"
            )
        case "odp":
            page = f'<draw:page draw:name="p1" draw:master-page-name="Default">{_frame(picture)}</draw:page>'
            return _open_document("presentation", f"<office:presentation>{page}</office:presentation>")
        case "ods":
            cell = f"<table:table-cell><text:p>Hello</text:p>{_frame(picture)}</table:table-cell>"
            of_another = f"<table:table-cell table:formula=\"of:='{text}'#$Sheet1.A1\"/>"
            rows = "".join(f"<table:table-row>{cell}</table:table-row>" for cell in (cell, of_another))
            table = f'<table:table table:name="A">{rows}</table:table>'
            linked = f'<table:table table:name="B">{_source("table:table-source", text)}</table:table>'
            return _open_document("spreadsheet", f"<office:spreadsheet>{table}{linked}</office:spreadsheet>")
        case _:
            return _docx(picture, text)


def _source(element: str, address: str) -> str:
    return f'<{element} xlink:type="simple" xlink:href="{address}"/>'


def _frame(address: str) -> str:
    place = (
        'svg:x="2cm" svg:y="2cm" svg:width="10cm" svg:height="8cm" text:anchor-type="page" text:anchor-page-number="1"'
    )
    how = 'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"'
    return f'<draw:frame {place}><draw:image xlink:href="{address}" {how}/></draw:frame>'


def _open_document(kind: str, body: str) -> bytes:
    media = f"application/vnd.oasis.opendocument.{kind}"
    entries = "".join(
        f'<m:file-entry m:full-path="{path}" m:media-type="{of}"/>'
        for path, of in [("/", media), ("content.xml", "text/xml")]
    )
    return _archive(
        {
            "mimetype": media,
            "content.xml": (
                f'{_XML}<office:document-content {_SPACES} office:version="1.3"><office:body>{body}</office:body>'
                "</office:document-content>"
            ),
            "META-INF/manifest.xml": f'{_XML}<m:manifest xmlns:m="{_ODF}manifest:1.0" m:version="1.3">{entries}</m:manifest>',
        }
    )


def _docx(picture: str, text: str) -> bytes:
    size = 'cx="3600000" cy="2700000"'
    shape = f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"/>'
    names = '<pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr>'
    fill = '<pic:blipFill><a:blip r:link="r1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    drawn = f"<pic:pic>{names}{fill}<pic:spPr>{shape}</pic:spPr></pic:pic>"
    graphic = f'<a:graphic><a:graphicData uri="{_SCHEMAS}/drawingml/2006/picture">{drawn}</a:graphicData></a:graphic>'
    inline = f'<wp:inline><wp:extent {size}/><wp:docPr id="1" name="x"/>{graphic}</wp:inline>'
    field = "".join(
        f"<w:r>{part}</w:r>"
        for part in (
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:instrText xml:space="preserve"> INCLUDETEXT "{text}" </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>y</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return _archive(
        {
            "[Content_Types].xml": (
                f'{_XML}<Types xmlns="{_SCHEMAS}/package/2006/content-types"><Default Extension="rels" ContentType="{relations}"/>'
                f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
            ),
            "_rels/.rels": _relation("officeDocument", "word/document.xml"),
            "word/_rels/document.xml.rels": _relation("image", picture, 'TargetMode="External"'),
            "word/document.xml": (
                f'{_XML}<w:document xmlns:w="{_SCHEMAS}/wordprocessingml/2006/main" xmlns:r="{_RELATIONS}"'
                f' xmlns:wp="{_SCHEMAS}/drawingml/2006/wordprocessingDrawing" xmlns:a="{_SCHEMAS}/drawingml/2006/main"'
                f' xmlns:pic="{_SCHEMAS}/drawingml/2006/picture"><w:body><w:p><w:r><w:t>Hello</w:t></w:r></w:p>'
                f"<w:p><w:r><w:drawing>{inline}</w:drawing></w:r></w:p><w:p>{field}</w:p></w:body></w:document>"
            ),
        }
    )


def _relation(kind: str, target: str, mode: str = "") -> str:
    relation = f'<Relationship Id="r1" Type="{_RELATIONS}/{kind}" Target="{target}" {mode}/>'
    return f'{_XML}<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{relation}</Relationships>'


def _archive(files: dict[str, str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
