namespace Translate.GlossaryTools.Comparison;

/// <summary>A field of an entry that changed.</summary>
/// <param name="Name">The key in the glossary file, such as <c>target</c>.</param>
/// <param name="Old">The old value; empty if the field was absent.</param>
/// <param name="New">The new value; empty if the field is absent.</param>
public sealed record FieldChange(string Name, string Old, string New)
{
    /// <summary>Such as <c>target: missile → rocket</c>.</summary>
    public override string ToString() => $"{Name}: {(Old.Length > 0 ? Old : "–")} → {(New.Length > 0 ? New : "–")}";
}
