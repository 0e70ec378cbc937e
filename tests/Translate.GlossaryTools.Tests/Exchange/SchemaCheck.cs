using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Translate.Core.Glossaries.Reading;

namespace Translate.GlossaryTools.Tests.Exchange;

/// <summary>As much of JSON Schema as the glossary's schema uses; a keyword that it does not know fails the test.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    public IEnumerable<string> Faults(YamlTree tree) => Faults(tree, root);

    private IEnumerable<string> Faults(YamlTree tree, JsonElement schema) =>
        schema
            .EnumerateObject()
            .SelectMany(keyword => Faults(tree, schema, keyword.Name, keyword.Value))
            .Select(fault => fault.StartsWith('/') ? fault : $"/{tree.Location}: {fault}");

    private IEnumerable<string> Faults(YamlTree tree, JsonElement schema, string keyword, JsonElement value) =>
        keyword switch
        {
            "$schema" or "title" or "description" or "definitions" => [],
            "$ref" => Faults(tree, root.GetProperty("definitions").GetProperty(value.GetString()!["#/definitions/".Length..])),
            "type" => Fails(
                !(
                    value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(type => type.GetString()!) : [value.GetString()!]
                ).Any(type => IsA(tree, type)),
                $"is no {value}"
            ),
            "enum" => Fails(
                !value
                    .EnumerateArray()
                    .Any(one => Text(tree) == (one.ValueKind == JsonValueKind.String ? one.GetString() : one.GetRawText())),
                $"is none of {value}"
            ),
            "pattern" => Fails(
                tree is YamlTree.Scalar scalar && !Regex.IsMatch(scalar.Value, value.GetString()!),
                $"does not match {value}"
            ),
            "minimum" => Fails(
                int.TryParse(Text(tree), CultureInfo.InvariantCulture, out var number) && number < value.GetInt32(),
                $"is less than {value}"
            ),
            "minItems" => Fails(tree is YamlTree.Sequence list && list.Items.Count < value.GetInt32(), "has too few items"),
            "required" => value
                .EnumerateArray()
                .Where(key => tree is YamlTree.Mapping && !Pairs(tree).Any(pair => pair.Key.Value == key.GetString()))
                .Select(key => $"lacks {key}"),
            "properties" => Pairs(tree)
                .Where(pair => value.TryGetProperty(pair.Key.Value, out _))
                .SelectMany(pair => Faults(pair.Value, value.GetProperty(pair.Key.Value))),
            "propertyNames" => Pairs(tree).SelectMany(pair => Faults(pair.Key, value)),
            "additionalProperties" => Pairs(tree)
                .Where(pair => !IsNamed(schema, pair.Key.Value))
                .SelectMany(pair => value.ValueKind == JsonValueKind.False ? [$"has no key {pair.Key.Value}"] : Faults(pair.Value, value)),
            "items" => tree is YamlTree.Sequence { Items: var items } ? items.SelectMany(item => Faults(item, value)) : [],
            "oneOf" => Fails(value.EnumerateArray().Count(one => !Faults(tree, one).Any()) != 1, "is not exactly one of the choices"),
            "anyOf" => Fails(!value.EnumerateArray().Any(one => !Faults(tree, one).Any()), "is none of the choices"),
            "not" => Fails(!Faults(tree, value).Any(), "is what it must not be"),
            _ => throw new NotSupportedException($"The check does not know {keyword}."),
        };

    private static bool IsNamed(JsonElement schema, string key) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(key, out _);

    private static IEnumerable<string> Fails(bool condition, string fault) => condition ? [fault] : [];

    private static IReadOnlyList<(YamlTree.Scalar Key, YamlTree Value)> Pairs(YamlTree tree) =>
        tree is YamlTree.Mapping { Pairs: var pairs } ? pairs : [];

    private static string? Text(YamlTree tree) => (tree as YamlTree.Scalar)?.Value;

    private static bool IsA(YamlTree tree, string type) =>
        type switch
        {
            "object" => tree is YamlTree.Mapping,
            "array" => tree is YamlTree.Sequence,
            "string" => tree is YamlTree.Scalar,
            "boolean" => Text(tree) is "true" or "false",
            "integer" => int.TryParse(Text(tree), CultureInfo.InvariantCulture, out _),
            "null" => Text(tree) is "",
            _ => throw new NotSupportedException($"The check does not know the type {type}."),
        };
}
