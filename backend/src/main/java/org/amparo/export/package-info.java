/**
 * Tables as files: CSV with a row of HXL tags, XLSX and PDF, and charts as PNG and SVG, written in the background and fetched from the downloads tray.
 * Any screen that shows a table makes an {@link org.amparo.export.ExportTable}: title, stamp, filter, columns, and rows that are given one
 * by one from a cursor; it hands it to {@link org.amparo.export.Downloads#start} with the format that was chosen. Nothing else is to be done.
 * All rows are written in one transaction that sees one moment, with the memory of one row; the file lies in the database in pieces, so
 * that every node can give it out, and is deleted when its time is over.
 * A table with rows about persons is marked so, needs {@link org.amparo.access.Permission#FILE_EXPORT}, is written into an AES-256 archive
 * with a password that is not kept, and each person in it is told to the read audit; so is each time a file is fetched.
 * Allowed dependencies: access, print, platform.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Export", allowedDependencies = {"access", "print", "platform"})
package org.amparo.export;
