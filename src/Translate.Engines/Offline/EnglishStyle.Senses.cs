namespace Translate.Engines.Offline;

/// <content>What kind of thing a word means, which decides the English of its neighbours.</content>
internal static partial class EnglishStyle
{
    /// <summary>Whether the noun is something that one wins.</summary>
    public static bool IsPrize(string noun) => Sections["prizes"].Contains(LastWord(noun));

    /// <summary>Whether "to" or "into" is between the verb and its result.</summary>
    public static bool IsChangeTo(string verb) =>
        verb
            is "rise"
                or "fall"
                or "increase"
                or "decrease"
                or "change"
                or "drop"
                or "decline"
                or "grow"
                or "raised"
                or "lowered"
                or "changed"
                or "increased"
                or "cut"
                or "reduced"
        || IsInto(verb);

    /// <summary>Whether a verb with an object makes something else of it: turn waste into electricity.</summary>
    public static bool IsTransformation(string verb) => Sections["transformations"].Contains(verb.Replace(' ', '_'));

    /// <summary>Whether a verb with an object moves its amount: raise the fare to Rp5,000.</summary>
    public static bool IsAdjustment(string verb) => Sections["adjustments"].Contains(verb.Split(' ')[0]);

    /// <summary>Whether "into" is between the verb and its result.</summary>
    public static bool IsInto(string verb) =>
        verb
            is "develop"
                or "transform"
                or "turn"
                or "divided"
                or "split"
                or "transformed"
                or "converted"
                or "turned"
                or "processed"
                or "translated"
                or "evolve";

    /// <summary>Whether the word belongs to a sport with rounds, in which players meet one by one.</summary>
    public static bool HasRounds(string word) =>
        LastWord(word) is "tennis" or "badminton" or "seed" or "singles" or "doubles" or "game" or "set" or "tournament" or "player"
            && word.Contains("tennis", StringComparison.Ordinal)
        || LastWord(word) is "singles" or "doubles" or "seed"
        || word.Contains("badminton", StringComparison.Ordinal);

    /// <summary>Whether a person in the singular owns the thing: the patient's condition.</summary>
    public static bool IsOwned(string thing) => Sections["owned"].Contains(LastWord(thing));

    /// <summary>Whether the noun is a group, made of persons: a team of doctors.</summary>
    public static bool IsGroup(string noun) => Sections["groups"].Contains(noun);

    /// <summary>Whether what follows the noun with "of" is meant in general: the risk of death.</summary>
    public static bool IsGeneric(string noun) => Sections["generic-of"].Contains(LastWord(noun));

    /// <summary>Whether a verb in the first person says what is so as it is said: we respect, I hope.</summary>
    public static bool IsDeclaration(string verb) => Sections["declarations"].Contains(verb);

    /// <summary>Whether the noun is a part of a year: the first quarter of 2025.</summary>
    public static bool IsPartOfYear(string noun) =>
        LastWord(noun)
            is "quarter"
                or "semester"
                or "half"
                or "end"
                or "beginning"
                or "start"
                or "middle"
                or "summer"
                or "winter"
                or "spring"
                or "fall"
                or "period";

    /// <summary>Whether the noun is a measure that is high or low: a high level of trust.</summary>
    public static bool IsDegreeNoun(string noun) => noun is "level" or "rate" or "degree" or "risk" or "volume" or "amount" or "intensity";

    /// <summary>Whether the noun is a rate. A place has only one: the poverty rate.</summary>
    public static bool IsRate(string noun) =>
        noun.EndsWith(" rate", StringComparison.Ordinal) || noun.StartsWith("number of", StringComparison.Ordinal);

    /// <summary>Whether the noun is a body or place that owns what belongs to it: the company's profit.</summary>
    public static bool IsInstitution(string noun) => Sections["institutions"].Contains(LastWord(noun));

    /// <summary>Whether "a" can be before the noun although a phrase with "of" follows it: a warning of rain.</summary>
    public static bool IsOneOfKind(string noun) =>
        IsGroup(noun)
        || LastWord(noun)
            is "warning"
                or "request"
                or "proposal"
                or "series"
                or "pair"
                or "set"
                or "collection"
                or "piece"
                or "sign"
                or "form"
                or "symbol"
                or "wave"
                or "case"
                or "application"
                or "photo"
                or "video"
                or "list"
                or "source";

    /// <summary>Whether the noun is something between two: relations between Jakarta and Canberra.</summary>
    public static bool TakesBetween(string noun) => Sections["between"].Contains(LastWord(noun));

    /// <summary>Whether the noun is what somebody does, and so has an owner before it: Boeing's decision.</summary>
    public static bool IsAct(string noun) => Sections["acts"].Contains(LastWord(noun));

    /// <summary>Whether a participle alone is before its noun: the disputed reef.</summary>
    public static bool IsState(string participle) => Sections["states"].Contains(participle);

    /// <summary>Whether the English of a noun begins with an adjective, which is before every other word of it.</summary>
    public static bool IsDescribed(string noun) =>
        noun.Split(' ')
            is [
                "former"
                or "new"
                or "old"
                or "big"
                or "main"
                or "official"
                or "illegal"
                or "early"
                or "final"
                or "total"
                or "recent",
                _,
                ..,
            ];

    /// <summary>Whether the noun is a currency.</summary>
    public static bool IsCurrency(string noun) =>
        LastWord(noun) is "dollar" or "dollars" or "euro" or "rupiah" or "yen" or "yuan" or "ringgit" or "pound" or "won" or "baht";

    /// <summary>Whether the noun is an event or course that one takes part in.</summary>
    public static bool IsJoined(string noun) => Sections["joined"].Contains(LastWord(noun));

    /// <summary>Whether the adjective is a feeling, which persons have after "be".</summary>
    public static bool IsFeeling(string adjective) => Sections["feelings"].Contains(adjective);

    /// <summary>Whether an adverb is a time that can follow a preposition: since Monday night.</summary>
    public static bool IsTime(string adverb) =>
        LastWord(adverb)
            is "night"
                or "morning"
                or "afternoon"
                or "evening"
                or "yesterday"
                or "today"
                or "now"
                or "year"
                or "month"
                or "week"
                or "day";

    /// <summary>Whether the thing is what the police seize.</summary>
    public static bool IsSeized(string thing) => Sections["seized"].Contains(LastWord(thing));

    /// <summary>Whether the thing is carried.</summary>
    public static bool IsCarried(string thing) => Sections["carried"].Contains(LastWord(thing));

    /// <summary>Whether a number after the noun follows with "of": a quota of 1,500 tickets.</summary>
    public static bool IsCount(string noun) =>
        LastWord(noun)
            is "quota"
                or "capacity"
                or "resolution"
                or "total"
                or "population"
                or "ration"
                or "target"
                or "maximum"
                or "minimum"
                or "majority"
                or "magnitude"
                or "commemoration"
                or "age"
                or "radius";

    /// <summary>Whether the adjective leaves only one that can be meant.</summary>
    public static bool IsOnlyOne(string adjective) => Sections["only-one"].Contains(adjective);

    /// <summary>Whether the noun is a disaster, which has many victims.</summary>
    public static bool IsDisaster(string noun) =>
        LastWord(noun)
            is "earthquake"
                or "flood"
                or "floods"
                or "landslide"
                or "fire"
                or "tsunami"
                or "eruption"
                or "disaster"
                or "war"
                or "conflict"
                or "storm"
                or "drought"
                or "crash"
                or "accident";

    /// <summary>Whether the noun is a picture of someone.</summary>
    public static bool IsPicture(string noun) =>
        noun is "photo" or "picture" or "image" or "video" or "footage" or "portrait" or "painting" or "statue";

    /// <summary>Whether a noun is a vehicle, which has a route.</summary>
    public static bool IsVehicle(string noun) => Sections["vehicles"].Contains(LastWord(noun));

    /// <summary>Whether the noun is one thing, so that all of it is "the entire": the entire country.</summary>
    public static bool IsWhole(string noun) => Sections["wholes"].Contains(LastWord(noun));

    /// <summary>Whether the noun ends with s in the singular too.</summary>
    public static bool IsSameInPlural(string noun) => LastWord(noun) is "species" or "series" or "means" or "headquarters";

    /// <summary>Whether the noun is a wrong that one commits.</summary>
    public static bool IsCrime(string noun) => Sections["crimes"].Contains(LastWord(noun));

    /// <summary>Whether the noun is a rate or number that one reduces.</summary>
    public static bool IsReducible(string noun) =>
        Sections["reducible"].Contains(LastWord(noun)) || noun.StartsWith("number of", StringComparison.Ordinal);

    /// <summary>Whether a verb changes an amount, by another amount.</summary>
    public static bool IsChange(string verb) => Sections["changes"].Contains(verb);

    /// <summary>Whether the person belongs to a person, not to a company.</summary>
    public static bool IsRelative(string person) => Sections["relatives"].Contains(LastWord(person));

    /// <summary>Whether a noun after this one follows with "for": a request for review.</summary>
    public static bool TakesFor(Lexeme head) => Sections["with-for"].Contains(head.English);

    /// <summary>Whether a number is a part, which "of" follows: one third of the employees.</summary>
    public static bool IsFraction(string number) => LastWord(number).TrimEnd('s') is "half" or "third" or "quarter" or "fifth" or "tenth";

    /// <summary>Whether a noun is an event that has a length: a three-day visit.</summary>
    public static bool IsEvent(string noun) => Sections["events"].Contains(LastWord(noun));

    /// <summary>Whether an amount of money after the noun follows with "of": a profit of Rp2 trillion.</summary>
    public static bool IsSum(string noun) => Sections["sums"].Contains(LastWord(noun));

    /// <summary>Whether the noun is an animal that teams are named after.</summary>
    public static bool IsAnimal(string noun) => Sections["animals"].Contains(noun);

    /// <summary>Whether the noun is a problem, which is resolved, not finished.</summary>
    public static bool IsTrouble(string noun) => Sections["troubles"].Contains(LastWord(noun));

    /// <summary>Whether a participle means that something took place, so that the noun after it is what did: <c>setelah dilakukan pemeriksaan</c>.</summary>
    public static bool IsOccurrence(string participle) => Sections["occurrences"].Contains(participle.Replace(' ', '_'));

    /// <summary>Whether an English verb ends with its object: maintain stability, but not consist of, take over.</summary>
    public static bool EndsWithObject(string verb) => Sections["objects"].Contains(LastWord(verb));

    /// <summary>Whether the noun is what is done with goods, which one word before several of them expresses: coal and palm oil exports.</summary>
    public static bool IsTraded(string noun) =>
        Sections["traded"].Contains(LastWord(noun)) || noun is "price increase" or "price hike" or "price drop";

    /// <summary>Whether the noun can come in a flood or storm that is only a picture: a storm of criticism.</summary>
    public static bool IsPoured(string noun) => Sections["poured"].Contains(LastWord(noun));

    /// <summary>Whether the thing is worn.</summary>
    public static bool IsWorn(string thing) => Sections["worn"].Contains(LastWord(thing));
}
