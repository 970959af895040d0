"""Each layout is recognised by what it holds and gives the facts that are in it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from recommender.sources.detect import read
from recommender.types import Title

NETFLIX = "show_id,type,title,director,cast,country,date_added,release_year,rating,duration,listed_in,description\n"
BASICS = "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"


def only(path: Path) -> Title:
    (title,) = read(path)
    return title


def facts(title: Title, *fields: str) -> dict[str, Any]:
    return {field: getattr(title, field) for field in fields}


def test_netflix_film(write: Any) -> None:
    title = only(
        write(
            NETFLIX
            + 's1,Movie,The Well,Ana Roe,"Bo Li, Cy Oz","Spain, West Germany",x,1987,PG-13,91 min,"Dramas, Sports Movies",A well.\n'
        )
    )
    assert title.id.startswith("st-") and title.name == "The Well (1987)" and title.description == "A well."
    assert facts(title, "kind", "runtime_min", "age", "genres") == {
        "kind": "film", "runtime_min": 91, "age": 12, "genres": ("drama", "sport"),
    }  # fmt: skip
    assert (title.countries, title.directors, title.cast) == (("ES", "DE"), ("Ana Roe",), ("Bo Li", "Cy Oz"))


def test_netflix_series_leaves_the_first_year_open_unless_it_has_one_season(write: Any) -> None:
    rows = (
        "s1,TV Show,Long,,,,x,2013,TV-MA,5 Seasons,Crime TV Shows,A.\ns1,TV Show,Short,,,,x,2019,ALL,1 Season,Kids,B.\n"
    )
    long, short = read(write(NETFLIX + rows))
    assert (long.year, long.latest_year, long.seasons, long.age) == (None, 2013, 5, 16)
    assert (short.year, short.latest_year, short.seasons, short.age) == (2019, 2019, 1, 0)


def test_netflix_country_and_language_hidden_in_a_label(write: Any) -> None:
    korean, spanish = read(
        write(
            NETFLIX
            + 's1,TV Show,A,,,,x,2020,,1 Season,"Korean TV Shows, TV Dramas",A.\ns2,TV Show,B,,,,x,2020,,1 Season,Spanish-Language TV Shows,B.\n'
        )
    )
    assert (korean.countries, korean.genres, korean.age, spanish.language) == (("KR",), ("drama",), None, "es")


def test_justwatch_titles_with_their_credits(write: Any) -> None:
    write(
        'person_id,id,name,character,role\n1,ts1,Ana Roe,,DIRECTOR\n2,ts1,Bo Li,"Robert ""B"" X",ACTOR\n3,ts9,No One,,ACTOR\n',
        "a",
    )
    path = write(
        "id,title,type,description,release_year,age_certification,runtime,genres,production_countries,seasons,imdb_id,imdb_score,imdb_votes,tmdb_popularity,tmdb_score\n"
        "ts1,Well,SHOW,Deep.,2008,Unknown,47,\"['drama', 'scifi', 'european']\",\"['US', 'SU']\",3,tt0000012,8,950,,\n"
        "tm2,Sea,MOVIE,Wide.,2001,R,0,[Unknown],[Unknown],,,,,,\n", "b"
    )  # fmt: skip
    well, sea = read(path.parent)
    assert (well.id, well.kind, well.seasons, well.runtime_min, well.age) == ("tt0000012", "series", 3, 47, None)
    assert (well.genres, well.countries) == (("drama", "science-fiction"), ("US", "RU"))
    assert (well.directors, well.cast, well.rating) == (("Ana Roe",), ("Bo Li",), 0.79)
    assert (sea.id, sea.genres, sea.runtime_min, sea.rating) == ("jw-tm2", (), None, None)


def test_tmdb_table_with_json_in_its_cells(write: Any) -> None:
    def cell(*names: str) -> str:
        text = json.dumps([{"id": 1, "iso_3166_1": n, "name": n} for n in names])
        return '"' + text.replace('"', '""') + '"'

    write(f'movie_id,title,cast,crew\n7,X,{cell("Bo Li")},"[{{""job"": ""Director"", ""name"": ""Ana Roe""}}]"\n', "c")
    head = "budget,genres,homepage,id,keywords,original_language,original_title,overview,popularity,production_countries,release_date,runtime,status,title,vote_average,vote_count\n"
    path = write(
        f"{head}1,{cell('Science Fiction', 'TV Movie')},,7,{cell('deep sea')},cn,Shui,Wet.,1,{cell('HK')},2001-05-06,90.0,Released,Water,8.0,50\n"
        "1,[],,8,[],en,,,1,[],,0,Rumored,Not yet,0,0\n"
    )
    title = only(path.parent)
    assert (title.id, title.title, title.original_title, title.year) == ("tmdb-film-7", "Water", "Shui", 2001)
    assert (title.genres, title.themes, title.language, title.countries) == (
        ("science-fiction",),
        ("deep sea",),
        "zh",
        ("HK",),
    )
    assert (title.directors, title.cast, title.runtime_min, title.rating) == (("Ana Roe",), ("Bo Li",), 90, 0.7)


SERIES = {
    "id": 9, "name": "Well", "original_name": "Pozo", "first_air_date": "2015-01-01", "last_air_date": "2018-02-02", "status": "Ended",
    "genres": [{"id": 1, "name": "War & Politics"}, {"id": 2, "name": "Soap"}], "origin_country": ["ES"], "original_language": "es",
    "number_of_seasons": 3, "number_of_episodes": 24, "episode_run_time": [50], "created_by": [{"name": "Ana Roe"}], "overview": "Deep.",
    "external_ids": {"imdb_id": "tt0000012"}, "content_ratings": {"results": [{"iso_3166_1": "DE", "rating": "12"}, {"iso_3166_1": "US", "rating": "TV-14"}]},
    "keywords": {"results": [{"name": "village"}]}, "credits": {"cast": [{"name": "Bo Li"}], "crew": []}, "vote_average": 7.0, "vote_count": 10,
    "alternative_titles": {"results": [{"title": "The Well"}]},
}  # fmt: skip
FILM = {
    "id": 4, "title": "Sea", "release_date": "", "genre_ids": [18, 878], "overview": "Wide.", "adult": False, "vote_average": 0, "vote_count": 0,
    "release_dates": {"results": [{"iso_3166_1": "US", "release_dates": [{"certification": ""}, {"certification": "PG"}]}]},
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(SERIES) + "\n" + json.dumps(FILM) + "\n",
        json.dumps([SERIES, FILM]),
        json.dumps([SERIES, FILM], indent=1),
        json.dumps(SERIES, indent=2) + "\n" + json.dumps(FILM, indent=2),
        json.dumps({"page": 1, "results": [SERIES, FILM]}),
    ],
)
def test_tmdb_answers_on_lines_in_a_list_or_one_after_the_other(write: Any, text: str) -> None:
    well, sea = read(write(text))
    assert (well.id, well.kind, well.year, well.end_year, well.seasons, well.episodes, well.runtime_min) == (
        "tt0000012",
        "series",
        2015,
        2018,
        3,
        24,
        50,
    )
    assert (well.genres, well.themes, well.age, well.language) == (("war", "drama"), ("politics", "village"), 14, "es")
    assert (well.creators, well.cast, well.aliases, well.countries) == (
        ("Ana Roe",),
        ("Bo Li",),
        ("The Well",),
        ("ES",),
    )
    assert (sea.id, sea.kind, sea.year, sea.genres, sea.age, sea.rating) == (
        "tmdb-film-4",
        "film",
        None,
        ("drama", "science-fiction"),
        8,
        None,
    )


def test_imdb_tables_packed_and_joined(tmp_path: Path) -> None:
    basics = BASICS + (
        'tt0000001\tmovie\tThe "Well"\tPozo\t0\t1990\t\\N\t99\tDrama,Film-Noir\n'
        "tt0000002\ttvEpisode\tPart 1\tPart 1\t0\t1990\t\\N\t\\N\t\\N\ntt0000003\tmovie\tSeldom\tSeldom\t0\t1990\t\\N\t\\N\t\\N\n"
        "tt0000004\ttvMiniSeries\tSea\tSea\t0\t2001\t2002\t\\N\tSci-Fi\ntt0000005\tmovie\tX\tX\t1\t1990\t\\N\t\\N\tAdult\n"
    )
    ratings = "tconst\taverageRating\tnumVotes\ntt0000001\t8.0\t950\ntt0000003\t9.9\t7\ntt0000004\t6.0\t100\n"
    akas = (
        "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n"
        "tt0000001\t1\tEl pozo\tES\t\\N\t\\N\t\\N\t0\ntt0000001\t2\tPozo\tES\t\\N\t\\N\t\\N\t1\ntt0000001\t3\tDraft\tUS\t\\N\tworking\t\\N\t0\n"
    )
    for name, text in (("1", basics), ("2", akas), ("3", ratings)):
        (tmp_path / name).write_bytes(gzip.compress(text.encode()))
    reading = read(tmp_path)
    well, sea = reading
    assert (well.title, well.original_title, well.aliases, well.rating) == ('The "Well"', "Pozo", ("El pozo",), 0.79)
    assert (well.genres, well.themes, well.runtime_min) == (("drama", "crime"), ("film noir",), 99)
    assert (sea.kind, sea.year, sea.end_year, sea.genres) == ("series", 2001, 2002, ("science-fiction",))
    (account,) = (a for a in reading.accounts if a.layout == "IMDb title.basics")
    assert dict(account.left_out) == {"type tvEpisode": 1, "fewer than 100 votes": 1, "pornography": 1}
    assert (account.read, account.kept, account.refused_rows) == (5, 2, 0)


def test_movielens_films_with_links(write: Any) -> None:
    write("movieId,imdbId,tmdbId\n1,0000012,5\n", "l")
    path = write(
        'movieId,title,genres\n1,"Well, The (a.k.a. Pit) (1990)",Children|IMAX\n2,Sea (2001-2004),(no genres listed)\n3,Bare,Drama\n',
        "m",
    )
    well, sea, bare = read(path.parent)
    assert (well.id, well.title, well.aliases, well.year, well.genres) == (
        "tt0000012",
        "The Well",
        ("Pit",),
        1990,
        ("family",),
    )
    assert (sea.id, sea.kind, sea.year, sea.generated) == ("ml-2", "series", 2001, True)
    assert (bare.title, bare.year) == ("Bare", None)


def test_movietweetings_films_have_imdb_ids(write: Any) -> None:
    title = only(write("0000012::Well: The Sea (1990)::Drama|Sci-Fi\n"))
    assert (title.id, title.title, title.year, title.genres) == (
        "tt0000012",
        "Well: The Sea",
        1990,
        ("drama", "science-fiction"),
    )


PLEX_XML = """<?xml version="1.0" encoding="UTF-8"?>
<MediaContainer size="3" title1="Films">
<Video ratingKey="11" type="movie" title="Well &amp; Sea" originalTitle="Pozo" year="1990" summary="Deep." contentRating="de/12" audienceRating="8.1" duration="5940000">
 <Media id="1"><Part id="1" file="/secret"/></Media><Genre tag="Drama"/><Genre tag="Science Fiction"/><Director tag="Ana Roe"/><Role tag="Bo Li"/><Country tag="Spain"/><Guid id="imdb://tt0000012"/>
</Video>
<Directory ratingKey="12" type="show" title="Sea" year="2001" childCount="2" leafCount="20" guid="plex://show/5d"/>
<Video ratingKey="13" type="episode" title="Part 1"/>
</MediaContainer>"""
PLEX_JSON = {"MediaContainer": {"size": 3, "title1": "Films", "Metadata": [
    {"ratingKey": "11", "type": "movie", "title": "Well & Sea", "originalTitle": "Pozo", "year": 1990, "summary": "Deep.", "contentRating": "de/12",
     "audienceRating": 8.1, "duration": 5940000, "Genre": [{"tag": "Drama"}, {"tag": "Science Fiction"}], "Director": [{"tag": "Ana Roe"}],
     "Role": [{"tag": "Bo Li"}], "Country": [{"tag": "Spain"}], "Guid": [{"id": "imdb://tt0000012"}, {"id": "tmdb://5"}]},
    {"ratingKey": "12", "type": "show", "title": "Sea", "year": 2001, "childCount": 2, "leafCount": 20, "guid": "plex://show/5d"},
    {"ratingKey": "13", "type": "episode", "title": "Part 1"},
]}}  # fmt: skip


@pytest.mark.parametrize("text", [PLEX_XML, json.dumps(PLEX_JSON), json.dumps(PLEX_JSON, indent=2)])
def test_plex_library_in_xml_and_json_alike(write: Any, text: str) -> None:
    reading = read(write(text))
    well, sea = reading
    assert (well.id, well.title, well.original_title, well.year, well.runtime_min) == (
        "tt0000012",
        "Well & Sea",
        "Pozo",
        1990,
        99,
    )
    assert (well.age, well.rating, well.genres, well.countries) == (12, 0.81, ("drama", "science-fiction"), ("ES",))
    assert (well.directors, well.cast) == (("Ana Roe",), ("Bo Li",))
    assert (sea.id, sea.kind, sea.seasons, sea.episodes) == ("plex-12", "series", 2, 20)
    assert dict(reading.accounts[0].left_out) == {"type episode": 1}


def test_jellyfin_library(write: Any) -> None:
    items = [
        {"Name": "Well", "Id": "ab1", "ServerId": "s", "Type": "Movie", "ProductionYear": 1990, "OfficialRating": "DE-16", "CommunityRating": 7.5,
         "RunTimeTicks": 59400000000, "Genres": ["Drama", "Suspense"], "ProviderIds": {"Imdb": "tt0000012"}, "Overview": "<b>Deep</b>.",
         "People": [{"Name": "Ana Roe", "Type": "Director"}, {"Name": "Bo Li", "Type": "Actor"}], "ProductionLocations": ["United States of America"]},
        {"Name": "Sea", "Id": "ab2", "Type": "Series", "PremiereDate": "2001-05-05T00:00:00Z", "EndDate": "2004-01-01T00:00:00Z", "Status": "Ended", "ChildCount": 3},
    ]  # fmt: skip
    well, sea = read(write(json.dumps({"Items": items, "TotalRecordCount": 2, "StartIndex": 0})))
    assert (well.id, well.age, well.rating, well.runtime_min, well.description) == ("tt0000012", 16, 0.75, 99, "Deep.")
    assert (well.genres, well.countries, well.directors, well.cast) == (
        ("drama", "thriller"),
        ("US",),
        ("Ana Roe",),
        ("Bo Li",),
    )
    assert (sea.id, sea.kind, sea.year, sea.end_year, sea.seasons) == ("jf-ab2", "series", 2001, 2004, 3)


def test_a_plain_table_of_ones_own(write: Any) -> None:
    title = only(write('id;title;kind;year;genres\nx;"Well; the Sea";film;1990;drama|crime\n'))
    assert (title.id, title.title, title.genres, title.generated) == ("x", "Well; the Sea", ("drama", "crime"), True)
