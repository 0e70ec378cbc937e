namespace Translate.Engines.Offline;

/// <summary>The form in which a verb was written. A verb that "and" joins to it takes the same.</summary>
internal enum VerbForm
{
    Finite,
    Base,
    Gerund,
    Participle,

    /// <summary>-ing, as the subject of a verb to come.</summary>
    Action,
}
