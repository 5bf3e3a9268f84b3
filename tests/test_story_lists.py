"""Lists that are of the story by the look of their lines, and lists that only stand in it."""

import pytest
from pages import page_of

from convert.reading.kept_lines import with_lists_of_the_story
from convert.reading.label import label
from convert.reading.labels import Label, LabelledChunk
from convert.reading.layout import split
from convert.reading.model import default_model
from convert.reading.source import decode
from convert.reading.story_lists import SAID_OF_INGREDIENTS, announcing_lines, heads_of_recipes, items_of_the_story

SENTENCES = "- The towpath is four yards wide.\n- The new bridge has lamps on both sides."
SMALL = "- a tent with poles\n- two dry bags\n- matches in a tin"
LINKS = "- Why the lock keeper went on strike\n- Five walks that end at a pub"
RECIPE = "Serves 4\n\n250 g red lentils\n1 onion, chopped\n2 cloves of garlic\njuice of a lemon\n\nMethod"


def items(text: str, *, around: str = "Rain fell all day.", language: str = "en") -> list[str]:
    """The lines of `text` that are items of the story, where it stands between two lines of it."""
    page = page_of(f"{around}\n\n{text}\n\n{around}", language)
    found = items_of_the_story(page, {0, len(page.chunks) - 1})
    return [page.chunks[index].text for index in found]


def test_a_list_of_sentences_amid_the_story_is_part_of_it() -> None:
    assert len(items(SENTENCES)) == 2


def test_a_list_in_small_letters_amid_the_story_is_part_of_it() -> None:
    assert len(items(SMALL)) == 3


@pytest.mark.parametrize(
    "text",
    [
        LINKS,
        "- A lone sentence is a teaser.",
        "- The towpath is wide.\n- Read more about the bridge.",
        "- see www.canal.example.\n- the lock keeper's own page",
    ],
    ids=["links", "one", "furniture", "address"],
)
def test_links_are_no_part_of_the_story(text: str) -> None:
    assert items(text) == []


def test_a_list_beside_the_story_is_not_taken_for_a_part_of_it() -> None:
    page = page_of(f"Rain fell all day.\n\n{SENTENCES}\n\nMost read")
    assert items_of_the_story(page, {0}) == {}


def test_the_lines_of_a_recipe_are_a_list() -> None:
    assert items(RECIPE) == ["250 g red lentils", "1 onion, chopped", "2 cloves of garlic", "juice of a lemon"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("250 g Linsen\n1 Zwiebel\n1 TL Kreuzkümmel", "de"),
        ("2 gousses d'ail\n1 oignon\n1 c. à café de cumin", "fr"),
        ("2 cucharadas de aceite\n1 cebolla\n½ taza de agua", "es"),
        ("2 msk olja\n1 lök\n1,5 dl vatten", "sv"),
        ("200 г чечевицы\n1 луковица\n2 зубчика чеснока", "ru"),
    ],
)
def test_recipes_are_measured_out_in_many_languages(text: str, language: str) -> None:
    assert len(items(text, language=language)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "3 comments\n12 shares\n2 likes",
        "1 Ferries return\n2 Bakery wins prize\n3 Gulls counted",
        "12 March 2024\n13 March 2024\n14 March 2024",
        "250 g of gold were found.\n300 g of silver were lost.\n1 kg of lead stayed where it was.",
    ],
    ids=["counts", "ranks", "dates", "sentences"],
)
def test_other_lines_that_open_with_numbers_are_no_recipe(text: str) -> None:
    assert items(text) == []


def test_a_recipe_has_headings() -> None:
    page = page_of(f"Rain fell all day.\n\n{RECIPE}\n\nSoften the onion for five minutes.")
    found = items_of_the_story(page, {0, len(page.chunks) - 1})
    assert set(found.values()) == {SAID_OF_INGREDIENTS}
    assert [page.chunks[index].text for index in sorted(heads_of_recipes(page, found))] == ["Serves 4", "Method"]


def test_a_recipe_of_two_parts_has_a_heading_between_them() -> None:
    page = page_of("250 g flour\n2 eggs\nFor the icing:\n100 g sugar\n1 lemon\nMethod\nRain fell all day.")
    found = items_of_the_story(page, {6})
    assert sorted(found) == [0, 1, 3, 4]
    assert heads_of_recipes(page, found) == {2, 5}


def test_a_heading_amid_ingredients_is_no_item_unless_a_bullet_stands_before_it() -> None:
    parts = "- 250 g flour\n- 2 eggs\n{}For the icing\n- 100 g sugar\n- 1 lemon"
    story = {0, 6}
    for bullet, heads in (("", {3}), ("- ", set())):
        page = page_of(f"Rain fell all day.\n{parts.format(bullet)}\nRain fell all night.")
        lines = [LabelledChunk(chunk, Label.LIST_ITEM, 0.9, ()) for chunk in page.chunks]
        for index in story:
            lines[index] = LabelledChunk(page.chunks[index], Label.PARAGRAPH, 0.9, ())
        kept = with_lists_of_the_story(lines, page)
        assert {line.chunk.index for line in kept if line.label is Label.SUBHEAD} == heads


def test_a_page_without_ingredients_has_no_such_headings() -> None:
    page = page_of(f"Rain fell all day.\n\nMethod\n\n{SENTENCES}\n\nMethod\n\nRain fell all night.")
    assert heads_of_recipes(page, items_of_the_story(page, {0, 1, 4, 5})) == frozenset()


@pytest.mark.parametrize("announced", ["You need:", "If you …", "What you need..."])
def test_what_is_announced_is_of_the_story_down_to_its_last_item(announced: str) -> None:
    page = page_of(f"Rain fell.\n\n{announced}\n\n{LINKS}\n\nMost read:\n\n{LINKS}\n\nRead more ...\n\n{LINKS}")
    announcing = announcing_lines(page, {0}, {0})
    assert announcing == {1}, "one line stands below no paragraph, the other opens like a list of links"
    assert set(items_of_the_story(page, {0}, announcing)) == {2, 3}


PARAGRAPHS = (
    "The soup takes half an hour and one pot. My mother made it on the evenings when the shops had closed early.",
    "Heat a little oil in a large pot and soften the onion for five minutes. Add the garlic, and stir it well.",
    "Pour in the lentils and a litre of water and bring them to the boil. Simmer until they have fallen apart.",
)


def test_a_recipe_is_read_whole() -> None:
    first, *rest = PARAGRAPHS
    text = "\n\n".join(["Lentil soup with lemon", "By Hilde Osgood", first, RECIPE, *rest])
    lines = label(split(decode(text)), default_model())
    found = {line.chunk.text: line.label for line in lines}
    assert [found[text] for text in ("Serves 4", "Method")] == [Label.SUBHEAD] * 2
    assert [line for line in lines if line.label is Label.FURNITURE] == []
    assert list(found.values()).count(Label.LIST_ITEM) == 4
