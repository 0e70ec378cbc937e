using System.Data.Common;
using Translate.Core.Bitexts;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Memory;

/// <summary>Converts between records and the rows that every store keeps. The order of the columns is the same in all of them.</summary>
internal static class MemoryRows
{
    /// <summary>The number of values of a unit.</summary>
    public const int UnitValues = 17;

    /// <summary>Returns the values of a unit: key, source, target, origin, state, engine, version, quality, previous, next, terms, copied, created, changed, author, similar, details.</summary>
    public static object?[] GetValues(MemoryUnit unit, string normalized) =>
        [
            SourceNormalizer.ComputeKey(normalized),
            unit.Source,
            unit.Target,
            EnumNames.Get(unit.Origin),
            EnumNames.Get(unit.State),
            unit.Engine?.Id ?? string.Empty,
            unit.Engine?.Version ?? string.Empty,
            unit.Engine is { } engine ? EnumNames.Get(engine.Quality) : string.Empty,
            unit.Previous,
            unit.Next,
            UnitColumnFormat.Format(unit.Terms),
            UnitColumnFormat.Format(unit.Copied),
            unit.Created.ToUnixTimeMilliseconds(),
            unit.Changed.ToUnixTimeMilliseconds(),
            unit.Author,
            unit.SimilarId == 0 ? null : unit.SimilarId,
            DetailsColumn.Write(unit),
        ];

    /// <summary>Reads a unit: its id, then the values of <see cref="GetValues"/> without the key.</summary>
    /// <param name="row">The row.</param>
    /// <param name="getText">Reads a text column.</param>
    public static MemoryUnit ReadUnit(DbDataReader row, Func<int, string> getText) =>
        DetailsColumn.Read(
            new MemoryUnit
            {
                Id = row.GetInt64(0),
                Source = getText(1),
                Target = getText(2),
                Origin = EnumNames.Parse<Origin>(row.GetString(3)),
                State = EnumNames.Parse<UnitState>(row.GetString(4)),
                Engine = getText(5) is { Length: > 0 } id
                    ? new EngineIdentity(id, getText(6), EnumNames.Parse<TranslationQuality>(row.GetString(7)))
                    : null,
                Previous = getText(8),
                Next = getText(9),
                Terms = row.IsDBNull(10) ? null : UnitColumnFormat.ParseTerms(getText(10)),
                Copied = UnitColumnFormat.ParseRanges(row.GetString(11)),
                Created = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12)),
                Changed = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(13)),
                Author = getText(14),
                SimilarId = row.IsDBNull(15) ? 0 : row.GetInt64(15),
            },
            row.IsDBNull(16) ? null : getText(16)
        );

    /// <summary>Reads a document: id, path, name, digest, translated, made by, outputs, counts.</summary>
    public static DocumentRecord ReadDocument(DbDataReader row, Func<int, string> getText) =>
        new(getText(1), getText(2), row.GetInt64(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)))
        {
            Id = row.GetInt64(0),
            OutputFingerprint = row.GetInt64(5),
            OutputsHash = row.GetInt64(6),
            Counts = getText(7),
        };

    /// <summary>Reads a step: id, source, document, place, kind, before, after, note, author, at, unit, replaced, undone, engine.</summary>
    public static ReviewEvent ReadEvent(DbDataReader row, Func<int, string> getText) =>
        new(
            getText(1),
            getText(2),
            getText(3),
            EnumNames.Parse<ReviewEventKind>(row.GetString(4)),
            getText(8),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9))
        )
        {
            Id = row.GetInt64(0),
            Before = getText(5),
            After = getText(6),
            Note = getText(7),
            UnitId = row.GetInt64(10),
            Replaced = row.IsDBNull(11) ? null : getText(11),
            IsUndone = row.GetInt64(12) != 0,
            Engine = getText(13),
        };

    /// <summary>Reads a marked error: id, source, target, start, end, severity, category, document, engine, author, at.</summary>
    public static ErrorSpan ReadError(DbDataReader row, Func<int, string> getText) =>
        new(
            getText(1),
            getText(2),
            new TextRange(row.GetInt32(3), row.GetInt32(4)),
            EnumNames.Parse<ErrorSeverity>(row.GetString(5)),
            EnumNames.Parse<ErrorCategory>(row.GetString(6))
        )
        {
            Id = row.GetInt64(0),
            Document = getText(7),
            Engine = getText(8),
            Author = getText(9),
            At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(10)),
        };

    /// <summary>Reads a group of units: origin, state, engine, version, count.</summary>
    public static UnitGroup ReadGroup(DbDataReader row, Func<int, string> getText) =>
        new(
            EnumNames.Parse<Origin>(row.GetString(0)),
            EnumNames.Parse<UnitState>(row.GetString(1)),
            getText(2),
            getText(3),
            row.GetInt64(4)
        );
}
