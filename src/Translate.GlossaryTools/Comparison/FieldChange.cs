namespace Translate.GlossaryTools.Comparison;

/// <summary>A field of an entry that says something else.</summary>
/// <param name="Name">The key in the glossary file, such as <c>target</c>.</param>
/// <param name="Old">What it said; empty where it stood not.</param>
/// <param name="New">What it says; empty where it stands not.</param>
public sealed record FieldChange(string Name, string Old, string New)
{
    /// <summary>Such as <c>target: missile → rocket</c>.</summary>
    public override string ToString() => $"{Name}: {(Old.Length > 0 ? Old : "–")} → {(New.Length > 0 ? New : "–")}";
}
