"""Checks the seals of PDFs with pyHanko: `check.py root.pem file.pdf...` prints one verdict for each, as JSON."""

import json
import logging
import sys

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

logging.disable(logging.CRITICAL)


def verdict(path, root):
    with open(path, "rb") as file:
        try:
            signatures = PdfFileReader(file).embedded_signatures
            status = validate_pdf_signature(
                signatures[0],
                ValidationContext(trust_roots=[root]),
                key_usage_settings=KeyUsageConstraints(key_usage={"digital_signature"}),
            )
        except Exception as error:  # What it cannot read is not sealed.
            return {"sealed": False, "error": str(error)}
    return {
        "sealed": status.bottom_line,
        "signatures": len(signatures),
        "intact": status.intact,
        "valid": status.valid,
        "trusted": status.trusted,
        "coverage": status.coverage.name,
    }


root = load_cert_from_pemder(sys.argv[1])
print(json.dumps([verdict(path, root) for path in sys.argv[2:]]))
