"""The categories of Apple Podcasts, and those that it has had.

Source: https://podcasters.apple.com/support/1691-apple-podcasts-categories, as of 2024.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def _table(text: str) -> Mapping[str, frozenset[str]]:
    """Read lines of a category, a colon and its subcategories with commas between."""
    made = {}
    for line in text.strip().splitlines():
        category, _, inner = line.strip().partition(":")
        made[category] = frozenset(each.strip() for each in inner.split(",") if each.strip())
    return made


#: By category, its subcategories.
CATEGORIES: Final = _table("""
    Arts: Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts
    Business: Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit
    Comedy: Comedy Interviews, Improv, Stand-Up
    Education: Courses, How To, Language Learning, Self-Improvement
    Fiction: Comedy Fiction, Drama, Science Fiction
    Government:
    Health & Fitness: Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality
    History:
    Kids & Family: Education for Kids, Parenting, Pets & Animals, Stories for Kids
    Leisure: Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video Games
    Music: Music Commentary, Music History, Music Interviews
    News: Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News, Tech News
    Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality
    Science: Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences, Nature, Physics, Social Sciences
    Society & Culture: Documentary, Personal Journals, Philosophy, Places & Travel, Relationships
    Sports: Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running, Soccer, Swimming, Tennis, Volleyball, Wilderness, Wrestling
    Technology:
    True Crime:
    TV & Film: After Shows, Film History, Film Interviews, Film Reviews, TV Reviews
""")  # noqa: E501 -- a row of the table on each line

#: The same of those that were withdrawn, in 2006 or 2019.
RETIRED: Final = _table("""
    Arts: Literature, Spoken Word
    Arts & Entertainment: Architecture, Books, Design, Entertainment, Games, Performing Arts, Photography, Poetry, Science Fiction
    Audio Blogs:
    Business: Business News, Finance, Management & Marketing, Shopping
    Education: Education Technology, Educational Technology, Higher Education, K-12, Language Courses, Training
    Family:
    Food:
    Games & Hobbies: Automotive, Aviation, Hobbies, Other Games, Video Games
    Government & Organizations: Local, National, Non-Profit, Regional
    Health: Alternative Health, Diet & Nutrition, Fitness, Fitness & Nutrition, Relationships, Self-Help, Sexuality
    International: Australian, Belgian, Brazilian, Canadian, Chinese, Dutch, French, German, Hebrew, Italian, Japanese, Norwegian, Polish, Portuguese, Spanish, Swedish
    Movies & Television:
    News & Politics: Conservative (US), Liberal (US)
    Politics:
    Public Radio:
    Religion & Spirituality: New Age, Other, Philosophy
    Science & Medicine: Medicine, Natural Sciences, Social Sciences
    Society & Culture: Gay & Lesbian, History
    Sports & Recreation: Amateur, College & High School, Outdoor, Professional
    Talk Radio:
    Technology: Computers, Developers, Gadgets, Information Technology, News, Operating Systems, Podcasting, Smart Phones, Software How-To, Tech News, Text/Speech
    Transportation: Automotive, Aviation, Bicycles, Commuting
    Travel:
""")  # noqa: E501 -- the same
