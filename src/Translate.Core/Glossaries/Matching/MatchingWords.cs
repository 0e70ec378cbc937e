using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>The words of <c>matching-words.txt</c> that show whether a term is meant at a place.</summary>
internal static class MatchingWords
{
    private static readonly IReadOnlyDictionary<string, FrozenSet<string>> Sections = SectionedWordList.Read(
        typeof(MatchingWords).Assembly,
        "matching-words.txt"
    );

    /// <summary>Words that can follow a noun phrase without being part of it and without being its predicate.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Followers { get; } = Get("followers");

    /// <summary>Modifiers that are not a subject by themselves: <c>jelajah</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributive { get; } = Get("attributive");

    /// <summary>Modifiers that are never a subject, wherever they are: <c>fiskal</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adjectives { get; } = Get("adjectives");

    /// <summary>Verbs that need two who do it: <c>bertemu</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reciprocal { get; } = Get("reciprocal");

    /// <summary>Words with which a predicate begins: <c>wajib</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Auxiliaries { get; } = Get("auxiliaries");

    /// <summary>Words that belong to all modifiers before them: <c>semalam</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterBoth { get; } = Get("after-both");

    /// <summary>Persons whose initials are in brackets: <c>terdakwa</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Persons { get; } = Get("persons");

    /// <summary>Verbs without prefix, and adjectives that are predicates: <c>datang</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BareVerbs { get; } = Get("bare-verbs");

    /// <summary>Words after which another clause or phrase begins: <c>yang</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClauseOpeners { get; } = Get("clause-openers");

    /// <summary>Words that begin like a verb with a prefix: <c>berita</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LikeVerbs { get; } = Get("like-verbs");

    /// <summary>Words that show that joined nouns are one subject: <c>para</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plural { get; } = Get("plural");

    /// <summary>Words before a name that may begin with two capitals: <c>Gubernur DK Jakarta</c>, <c>Kiai MA Fauzan</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeInitials { get; } = Get("before-initials");

    /// <summary>Words before the initials of a person: <c>pria berinisial AS</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Initials { get; } = Get("initials");

    /// <summary>Common nouns that come before a person's or an institution's name: <c>Presiden Prabowo</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles { get; } = Get("titles");

    /// <summary>Words that begin a name and make the next word a part of it: <c>Jalan Presiden</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameHeads { get; } = Get("name-heads");

    /// <summary>Words in lowercase letters right before the name of a band, a film or a shop: <c>grup musik Kapten</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Introducers { get; } = Get("introducers");

    /// <summary>Short words that headlines in capitals have, and that an acronym can look like.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShortWords { get; } = Get("short-words");

    /// <summary>Function words, which a headline in capitals never means as an acronym.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords { get; } = Get("function-words");

    /// <summary>Doubled words that are words of their own: <c>mata-mata</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Doubled { get; } = Get("doubled");

    /// <summary>Compounds, with <c>_</c> between the words, whose first word is not a term by itself: <c>negara_bagian</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Compounds { get; } = Get("compounds");

    /// <summary>The first words of <see cref="Compounds"/>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstOfCompound { get; } =
        Sections["compounds"]
            .Select(compound => compound.Split('_')[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Compounds, with <c>_</c> between the words, whose last word is not a term: <c>kunci_inggris</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SecondHalves { get; } = Get("second-halves");

    /// <summary>The last words of <see cref="SecondHalves"/>, and <see cref="Dishes"/>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LastOfCompound { get; } =
        Sections["second-halves"]
            .Select(compound => compound.Split('_')[^1])
            .Concat(Sections["dishes"])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words whose initial an acronym can lack.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Skipped { get; } = Get("skipped");

    /// <summary>Words between a term and the acronym that it introduces: <c>selanjutnya disebut MK</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Introductions { get; } = Get("introductions");

    /// <summary>Words that begin a name and make even the name of a country a part of it: <c>Jalan Kamboja</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AddressHeads { get; } = Get("address-heads");

    /// <summary>Those of <see cref="AddressHeads"/> that begin a name also at the start of a sentence.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StreetHeads { get; } = Get("street-heads");

    /// <summary>Words between the name of a person and the father's name: <c>Turki bin Faisal</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Patronymics { get; } = Get("patronymics");

    /// <summary>Words in small letters before a name that may be a person's: <c>siswi bernama Kenya Larasati</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Naming { get; } = Get("naming");

    /// <summary>Names that follow a given name, even one that is also a country's: <c>Kenya Putri</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PersonNames { get; } = Get("person-names");

    /// <summary>Words that negate something in a sentence: <c>tidak</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations { get; } = Get("negations");

    /// <summary>First words of offices that belong to the office after them: <c>wakil ketua</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Deputies { get; } = Get("deputies");

    /// <summary>The first words of <see cref="SecondHalves"/>, and <see cref="Foods"/>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeHalves { get; } =
        Sections["second-halves"]
            .Select(compound => compound.Split('_')[0])
            .Concat(Sections["foods"])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Food and drink: <c>sambal tsunami</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Foods { get; } = Get("foods");

    /// <summary>Words that name a dish after its kind: <c>bakso rudal</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Dishes { get; } = Get("dishes");

    /// <summary>Stems that are no nouns in a headline: <c>culik</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbStems { get; } = Get("verb-stems");

    /// <summary>Places that are named: <c>kota bernama Roma</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NamedPlaces { get; } = Get("named-places");

    /// <summary>Given names: <c>Siti</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GivenNames { get; } = Get("given-names");

    /// <summary>The words right before a name that can show that it is a person's.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNames { get; } =
        Sections["given-names"]
            .Concat(Sections["naming"])
            .Concat(Sections["patronymics"])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words with a capital that make a company of the name before them: <c>Makkah Tour</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CompanyWords { get; } = Get("company-words");

    /// <summary>Parts of the day: <c>malam</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PartsOfDay { get; } = Get("parts-of-day");

    /// <summary>Words after a part of the day: <c>malam itu</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterPartsOfDay { get; } = Get("after-parts-of-day");

    /// <summary>Numbers of a subject in a headline: <c>Ribuan Petani</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Quantities { get; } = Get("quantities");

    /// <summary>Adverbs that look like a noun with a pronoun: <c>umumnya</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adverbs { get; } = Get("adverbs");

    /// <summary>Words with a capital that make another name of an institution's: <c>Dewan Keamanan Nasional</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameContinuations { get; } = Get("name-continuations");

    /// <summary>Words with a capital that can follow an acronym without being a name: <c>putusan MK Nomor 90</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterAcronyms { get; } = Get("after-acronyms");

    /// <summary>Nouns after which a stem without prefix is a noun too: <c>kasus suap</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeStemNouns { get; } = Get("before-stem-nouns");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Get(string section) =>
        Sections[section].GetAlternateLookup<ReadOnlySpan<char>>();
}
