namespace Translate.Engines.Offline;

/// <summary>What is known of the clause that is being written.</summary>
internal sealed class Clause
{
    /// <summary>Whether the verb of the clause is written.</summary>
    public bool HasVerb { get; private set; }

    /// <summary>The form of the last verb.</summary>
    public VerbForm Form { get; private set; }

    /// <summary>How a verb after the object of the last verb is joined to it.</summary>
    public VerbComplement Complement { get; private set; }

    /// <summary>"Will" or "would" if the clause is a hope and its verb follows later; else empty.</summary>
    public string Hoped { get; set; } = string.Empty;

    /// <summary>Whether the subject is plural.</summary>
    public bool IsPlural { get; set; }

    /// <summary>Whether a noun phrase without preposition came before the verb.</summary>
    public bool HasSubject { get; set; }

    /// <summary>Whether the subject is "I".</summary>
    public bool IsSpeaker { get; set; }

    /// <summary>The pronoun of the subject; empty until there is one.</summary>
    public string Subject { get; set; } = string.Empty;

    /// <summary>The pronoun of the subject before a noun that can be the subject of what is said; empty if none came.</summary>
    public string FormerSubject { get; set; } = string.Empty;

    /// <summary>Whether the subject is an action, such as "selling cars".</summary>
    public bool IsAction { get; init; }

    /// <summary>Whether the clause is what someone said, so that "will" becomes "would".</summary>
    public bool IsReported { get; set; }

    /// <summary>Whether the clause is about the past, in a sentence about the present: since relations worsened.</summary>
    public bool IsPast { get; set; }

    /// <summary>Whether a clause with "who" or "that" is being written.</summary>
    public bool IsRelative { get; private set; }

    /// <summary>Whether a noun phrase is after a comma, and so can be the subject of a new clause.</summary>
    public bool HasNewSubject { get; set; }

    /// <summary>Whether the clause around this one reports what someone said, so that its verb can follow this one.</summary>
    public bool IsInReport => IsRelative && HasVerb && Outer is { Complement: VerbComplement.Clause };

    /// <summary>The clause around this one; null if absent.</summary>
    public Clause? Outer { get; private init; }

    /// <summary>The clause that this one interrupts: its verb is still to come. Null if absent.</summary>
    private Clause? Interrupted { get; init; }

    /// <summary>Whether the next verb is the verb of a clause, not one that depends on another verb.</summary>
    public bool WantsVerb => !HasVerb || HasNewSubject;

    /// <summary>Whether the clause is over, and the one that it interrupts goes on.</summary>
    public bool CanResume => !WantsVerb && IsInterrupting;

    /// <summary>Starts a clause with a pronoun as its subject.</summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="isReported">Whether the clause is what someone said.</param>
    public static Clause StartWith(string pronoun, bool isReported = false) =>
        new()
        {
            HasSubject = true,
            Subject = pronoun,
            IsPlural = pronoun is "they" or "we" or "you",
            IsSpeaker = pronoun == "I",
            IsReported = isReported,
        };

    /// <summary>Starts a clause with "who" or "that" after a noun.</summary>
    /// <param name="isPlural">Whether the noun is plural.</param>
    public Clause StartRelative(bool isPlural) =>
        new()
        {
            IsRelative = true,
            HasSubject = true,
            IsPlural = isPlural,
            IsReported = IsReported,
            Outer = this,
            Interrupted = HasVerb ? Interrupted : this,
        };

    /// <summary>Starts an infinitive that belongs to the subject, whose verb is still to come: the plan to build a road was rejected.</summary>
    public Clause StartInfinitive() =>
        new()
        {
            HasSubject = true,
            IsPlural = IsPlural,
            IsReported = IsReported,
            Subject = Subject,
            Outer = this,
            Interrupted = this,
        };

    /// <summary>Starts a clause after a conjunction. A clause that still waits for its verb can go on after it.</summary>
    /// <param name="isReported">Whether the new clause is what someone said.</param>
    public Clause StartSubordinate(bool isReported) => new() { IsReported = isReported, Interrupted = Interrupted };

    /// <summary>Whether the clause is between commas.</summary>
    public bool IsParenthetical { get; set; }

    /// <summary>Returns the clause that goes on after a relative one, or this clause if none waits for its verb.</summary>
    public Clause Resume() =>
        Interrupted ?? (IsParenthetical && Outer is { HasVerb: true, Complement: VerbComplement.Of or VerbComplement.To } ? Outer : this);

    /// <summary>Whether a clause before this one still waits for its verb.</summary>
    public bool IsInterrupting => Interrupted is not null;

    /// <summary>Notes a verb.</summary>
    public void AddVerb(VerbForm form, VerbComplement complement)
    {
        // What somebody said goes on after "and": said he was innocent and would appeal.
        IsReported |= HasVerb && HasNewSubject && Form == VerbForm.Finite && Complement == VerbComplement.Clause;
        (HasVerb, Form, Complement, HasNewSubject, Hoped) = (true, form, complement, false, string.Empty);
    }
}
