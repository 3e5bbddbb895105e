"""The pictures in docs/, taken anew: `python tests/browser/pictures.py`, where Chromium is."""

import sys
import tempfile
from base64 import b64decode
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent)]  # the package, and what tests share

from chromium import Browser, chromium  # noqa: E402

from claimledger import audit, load, report  # noqa: E402


def main() -> None:
    """A card on a wide screen in light, the list of claims on a telephone in dark."""
    judged = audit(load(ROOT / "ledgers" / "us-iran-2001-2006"))
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_bytes(report(judged, "html").encode())
        browser.screen(1280, 900)
        browser.open(f"{path.as_uri()}#iran-harbored-al-qaeda")
        take(browser, "report-card.png")
        browser.screen(380, 800, dark=True)
        browser.open(f"{path.as_uri()}#standing=contradicted")
        browser.run("document.getElementById('_shown').scrollIntoView()")
        take(browser, "report-phone.png")


def take(browser: Browser, name: str) -> None:
    """A picture of what is on the screen, once it has been drawn."""
    browser.run("new Promise(done => setTimeout(done, 500))")
    taken = browser.call("Page.captureScreenshot", format="png")
    (ROOT / "docs" / name).write_bytes(b64decode(taken["data"]))


if __name__ == "__main__":
    main()
